import { useEffect, useState } from 'preact/hooks';

import { FailureNote } from '../../components/failure-note.tsx';
import { Icon } from '../../components/icon.tsx';
import { formatCount, t } from '../../components/t.ts';
import type { ExportPort } from '../export-port.ts';
import type { Chosen } from '../use-collection.ts';
import type { SendingHandle } from '../use-sending.ts';
import type { WritingHandle } from '../use-writing.ts';
import { CopyMenu } from './copy-menu.tsx';

/** The ways out at the foot of the page: the file first, then what else this browser can do. */
export function SendBar(props: {
  readonly port: ExportPort;
  readonly chosen: Chosen;
  readonly count: number | null;
  /** More clips than this make a file that programs cannot open. */
  readonly most: number;
  readonly fileName: string;
  readonly writing: WritingHandle;
  readonly sending: SendingHandle;
}) {
  const { port, chosen, count, most, fileName, writing, sending } = props;
  const { format } = chosen;
  const running = writing.state.kind === 'running' ? writing.state : null;
  const tooMany = count !== null && count > most;
  const off = running !== null || !count || tooMany;
  return (
    <footer class="send">
      {writing.state.kind === 'failed' && <FailureNote failure={writing.state.failure} />}
      {tooMany && (
        <p class="note note-warn" role="alert">
          <Icon name="alert" />
          <span>{t('exportPage.tooMany', [formatCount(most), formatCount(count)])}</span>
        </p>
      )}
      {count === 0 && <p class="quiet-text">{t('exportPage.nothing')}</p>}
      <div class="send-line">
        {running ? (
          <Progress done={running.done} total={running.total} onCancel={writing.cancel} />
        ) : (
          <span class="send-name quiet-text" title={fileName}>
            {fileName}
          </span>
        )}
        <div class="send-buttons">
          {port.share?.can(fileName, format.mime) && (
            <button
              type="button"
              class="button"
              disabled={off}
              onClick={() => void sending.toShare()}
            >
              <Icon name="link" />
              {t('exportPage.share')}
            </button>
          )}
          {(format.id === 'html' || format.forms?.html) && (
            <button
              type="button"
              class="button"
              disabled={off}
              onClick={() => void sending.toPrinter()}
            >
              <Icon name="printer" />
              {t('exportPage.print')}
            </button>
          )}
          <CopyMenu
            format={format}
            disabled={off}
            onCopy={(form) => void sending.toClipboard(form)}
          />
          {port.folder && (
            <FolderButton
              folder={port.folder}
              disabled={off}
              onSave={() => void sending.toFolder()}
            />
          )}
          <button
            type="button"
            class="button button-primary"
            disabled={off}
            onClick={() => void sending.toFile()}
          >
            <Icon name="download" />
            {t('exportPage.save', [`.${format.extension}`])}
          </button>
        </div>
      </div>
    </footer>
  );
}

function Progress(props: {
  readonly done: number;
  readonly total: number | null;
  readonly onCancel: () => void;
}) {
  const { done, total, onCancel } = props;
  const text =
    total === null
      ? t('exportPage.preparing')
      : done >= total
        ? t('exportPage.packing')
        : t('exportPage.progress', [formatCount(done), formatCount(total)]);
  return (
    <div class="send-progress">
      {total === null || done >= total ? (
        <progress aria-label={text} />
      ) : (
        <progress aria-label={text} value={done} max={total} />
      )}
      <span class="quiet-text" role="status">
        {text}
      </span>
      <button type="button" class="button" onClick={onCancel}>
        {t('exportPage.cancel')}
      </button>
    </div>
  );
}

function FolderButton(props: {
  readonly folder: NonNullable<ExportPort['folder']>;
  readonly disabled: boolean;
  readonly onSave: () => void;
}) {
  const { folder, disabled, onSave } = props;
  const [name, setName] = useState<string | null>(null);
  // Looked for again after each file: the first one lets the person pick.
  useEffect(() => {
    void folder.name().then(setName);
  }, [folder, disabled]);
  return (
    <>
      <button type="button" class="button" disabled={disabled} onClick={onSave}>
        <Icon name="disk" />
        {name === null ? t('exportPage.folder') : t('exportPage.folderNamed', [name])}
      </button>
      {name !== null && (
        <button
          type="button"
          class="button button-bare"
          onClick={() => void folder.pick().then((picked) => picked !== null && setName(picked))}
        >
          {t('exportPage.folderOther')}
        </button>
      )}
    </>
  );
}
