import { useRef } from 'preact/hooks';

import { collectionFileName, slugify } from '../../domain/collection.ts';
import { periodOf } from '../../domain/export-period.ts';
import type { HandedCollection } from '../../domain/handed-collection.ts';
import { formatCount, t } from '../components/t.ts';
import type { ExportPort } from './export-port.ts';
import type { Chosen } from './use-collection.ts';
import type { WritingHandle } from './use-writing.ts';
import type { Written, WrittenForm } from './writing/job.ts';

export type CopyForm = 'rich' | 'plain' | 'markdown';

export interface SendingHandle {
  readonly fileName: string;
  readonly toFile: () => Promise<void>;
  readonly toClipboard: (form: CopyForm) => Promise<void>;
  readonly toFolder: () => Promise<void>;
  readonly toShare: () => Promise<void>;
  readonly toPrinter: () => Promise<void>;
}

/** The ways out, each: write, hand over, say what became of it. */
export function useSending(
  port: ExportPort,
  handed: HandedCollection | null,
  chosen: Chosen,
  writing: WritingHandle,
  say: (text: string) => void,
): SendingHandle {
  const { format, period } = chosen;
  const shared = useRef<{ readonly of: Chosen; readonly file: Written } | null>(null);
  const fileName = collectionFileName(
    // A long name must not push the months out: two of them would be one name.
    `${slugify(handed?.label || t('exportPage.wholeLibrary')).slice(0, NAME_MAX)} ${periodName(periodOf(period, port.now()))}`,
    port.now(),
    format.extension,
  );
  const failed =
    (kind: 'clipboard-refused' | 'export-failed') =>
    (error: unknown): void =>
      writing.fail({
        kind,
        detail: error instanceof Error ? error.message : String(error),
      });
  const written = (form: WrittenForm): Promise<Written | null> => writing.write(form);

  return {
    fileName,
    async toFile() {
      const file = await written('file');
      if (!file) return;
      port.download(fileName, file.blob);
      say(saved(file, fileName));
    },
    async toClipboard(form) {
      const blobOf = async (wanted: WrittenForm): Promise<Blob> => {
        const made = await written(wanted);
        if (!made) throw new Stopped();
        clips = made.clips;
        return made.blob;
      };
      let clips = 0;
      // Promises, for browsers let a page at the clipboard only straight from a press.
      const html = form === 'rich' && format.forms?.html ? blobOf('html') : null;
      const plain = Promise.resolve(html).then(() =>
        blobOf(form === 'markdown' ? 'markdown' : plainForm(chosen)),
      );
      try {
        await port.copy({ ...(html && { html }), plain });
        say(t('exportPage.copied', clips, [formatCount(clips)]));
      } catch (error) {
        // Stopped, or failed: that stands on the page already.
        if (await isWhole(plain)) failed('clipboard-refused')(error);
      }
    },
    async toFolder() {
      const { folder } = port;
      if (!folder) return;
      try {
        const ready = await folder.ready();
        if (!ready) return;
        if (!ready.ok) return writing.fail(ready.failure);
        const file = await written('file');
        if (!file) return;
        const kept = await folder.save(fileName, file.blob);
        if (kept.ok) say(saved(file, `${ready.value}/${kept.value}`));
        else writing.fail(kept.failure);
      } catch (error) {
        failed('export-failed')(error);
      }
    },
    async toShare() {
      const file = shared.current?.of === chosen ? shared.current.file : await written('file');
      if (!file) return;
      shared.current = { of: chosen, file };
      try {
        await port.share?.send(fileName, file.blob);
      } catch (error) {
        // A file that took long to write has used the press up; it is ready for the next one.
        if (error instanceof DOMException && error.name === 'NotAllowedError')
          say(t('exportPage.shareReady'));
        else failed('export-failed')(error);
      }
    },
    async toPrinter() {
      const html = await written(format.id === 'html' ? 'file' : 'html');
      if (html) await port.print(html.blob).catch(failed('export-failed'));
    },
  };
}

/** What was wanted for the clipboard was not written. */
class Stopped extends Error {}

const isWhole = (blob: Promise<Blob>): Promise<boolean> =>
  blob.then(
    () => true,
    () => false,
  );

const plainForm = ({ format }: Chosen): WrittenForm => (format.forms?.plain ? 'plain' : 'file');

/** So that a name's months fit behind it, within the 80 letters of `collectionFileName`. */
const NAME_MAX = 60;

/** `2026-11` of a month, `2026-10 2026-12` of more: sorted by name, files are sorted by time. */
const periodName = (period: { readonly from: string; readonly to: string } | null): string => {
  if (!period) return '';
  const [from, to] = [period.from.slice(0, 7), period.to.slice(0, 7)];
  return from === to ? from : `${from} ${to}`;
};

const saved = ({ clips, picturesMissing }: Written, where: string): string =>
  picturesMissing > 0
    ? t('exportPage.savedWithout', clips, [formatCount(clips), where, formatCount(picturesMissing)])
    : t('exportPage.saved', clips, [formatCount(clips), where]);
