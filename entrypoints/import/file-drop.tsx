import { useState } from 'preact/hooks';

import { Icon } from '../components/icon.tsx';
import { t } from '../components/t.ts';

interface Props {
  readonly onFile: (file: File) => void;
}

/** A place to drop a file, and the button for those who rather choose one. */
export function FileDrop({ onFile }: Props) {
  const [over, setOver] = useState(false);
  const take = (files: FileList | null | undefined): void => {
    const file = files?.[0];
    if (file) onFile(file);
  };
  return (
    // Dropping is a shortcut; the file field inside is the way for a keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <label
      class={`drop ${over ? 'drop-over' : ''}`}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer?.files);
      }}
    >
      <input
        class="hidden-text"
        type="file"
        accept=".json,application/json,application/feed+json"
        onChange={({ currentTarget }) => {
          take(currentTarget.files);
          // The same file, repaired, can be chosen again.
          currentTarget.value = '';
        }}
      />
      <span class="button button-primary">
        <Icon name="upload" />
        {t('importPage.choose')}
      </span>
      <span class="quiet-text">{t('importPage.drop')}</span>
    </label>
  );
}
