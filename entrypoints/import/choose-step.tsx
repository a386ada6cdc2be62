import { useState } from 'preact/hooks';

import type { PickedFile } from '../../import/sources/picked-file.ts';
import { Disclosure } from '../components/disclosure.tsx';
import { Icon, type IconName } from '../components/icon.tsx';
import { t } from '../components/t.ts';
import { droppedFiles, nameOf, pickedFiles } from './dropped-files.ts';
import { formatLabels } from './format-label.ts';

interface Props {
  readonly onFiles: (name: string, files: readonly PickedFile[]) => void;
}

/** Files or a folder are chosen or dropped, or addresses pasted. */
export function ChooseStep({ onFiles }: Props) {
  const [over, setOver] = useState(false);
  const take = (files: readonly PickedFile[]): void => onFiles(nameOf(files), files);
  return (
    <div class="step">
      {/* Dropping is a shortcut; the fields inside are the way for a keyboard. */}
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions */}
      <div
        class={`drop ${over ? 'drop-over' : ''}`}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          // A folder that cannot be walked has nothing in it for us.
          droppedFiles(event.dataTransfer).then(take, () => take([]));
        }}
      >
        <div class="actions">
          <FileField icon="upload" label={t('importPage.choose')} primary onPick={take} />
          <FileField icon="shelf" label={t('importPage.chooseFolder')} folder onPick={take} />
        </div>
        <span class="quiet-text">{t('importPage.drop')}</span>
      </div>
      <Pasting onFiles={onFiles} />
      <p class="quiet-text">
        {t('importPage.reads')} {formatLabels().join(', ')}.
      </p>
    </div>
  );
}

function FileField(props: {
  readonly icon: IconName;
  readonly label: string;
  readonly primary?: boolean;
  readonly folder?: boolean;
  readonly onPick: (files: readonly PickedFile[]) => void;
}) {
  return (
    <label class={`button file-field ${props.primary ? 'button-primary' : ''}`}>
      <input
        class="hidden-text"
        type="file"
        multiple
        {...(props.folder && { webkitdirectory: true })}
        onChange={({ currentTarget }) => {
          props.onPick(pickedFiles(currentTarget.files));
          // The same file, repaired, can be chosen again.
          currentTarget.value = '';
        }}
      />
      <Icon name={props.icon} />
      <span>{props.label}</span>
    </label>
  );
}

/** A pasted list is a text file that nobody saved. */
function Pasting({ onFiles }: Props) {
  const [open, setOpen] = useState(false);
  const [text, setText] = useState('');
  const read = (): void => {
    const blob = new Blob([text], { type: 'text/plain' });
    onFiles(t('importPage.pasteName'), [{ name: 'dia-chi.txt', blob }]);
  };
  return (
    <Disclosure icon="link" heading={t('importPage.paste')} open={open} onToggle={setOpen}>
      <form
        class="paste step"
        onSubmit={(event) => {
          event.preventDefault();
          if (text.trim() !== '') read();
        }}
      >
        <label class="field">
          <span class="field-label">{t('importPage.pasteLabel')}</span>
          <textarea
            class="input paste-text"
            rows={6}
            spellcheck={false}
            placeholder="https://…"
            value={text}
            onInput={({ currentTarget }) => setText(currentTarget.value)}
          />
        </label>
        <div>
          <button type="submit" class="button" disabled={text.trim() === ''}>
            {t('importPage.pasteRead')}
          </button>
        </div>
      </form>
    </Disclosure>
  );
}
