import { useEffect, useState } from 'preact/hooks';

import type { Failure } from '../../domain/failure.ts';
import type { HandedCollection } from '../../domain/handed-collection.ts';
import type { ExportPort } from './export-port.ts';
import { isText } from './is-text.ts';
import type { Chosen } from './use-collection.ts';
import { jobOf } from './use-writing.ts';
import type { WrittenForm } from './writing/job.ts';

/** Clips that are shown: a few pages of paper, ready in a moment. */
export const PREVIEWED = 20;
/** Characters of a text that are shown. */
const SHOWN = 60_000;
/** While somebody types an office's name nothing is drawn. */
const PAUSE_MS = 250;

export type Preview =
  | { readonly kind: 'loading' }
  /** @see `PreviewPane`, which shows it in a frame that can do nothing */
  | { readonly kind: 'page'; readonly document: Blob }
  | { readonly kind: 'text'; readonly text: string; readonly cut: boolean }
  /** A format that cannot be shown as text. */
  | { readonly kind: 'none' }
  | { readonly kind: 'failed'; readonly failure: Failure };

/** How the file will look, made of its first clips by the same writer. */
export function usePreview(
  port: ExportPort,
  handed: HandedCollection | null,
  chosen: Chosen,
  count: number | null,
): Preview {
  const [preview, setPreview] = useState<Preview>({ kind: 'loading' });
  useEffect(() => {
    const form = previewForm(chosen);
    if (!handed || count === null) return undefined;
    if (form === null) {
      setPreview({ kind: 'none' });
      return undefined;
    }
    const control = new AbortController();
    const draw = async (): Promise<void> => {
      // Pictures are fetched for the file alone; counts of a part of the clips would be untrue.
      const summary = chosen.choices.summary && count <= PREVIEWED;
      const shown = { ...chosen, choices: { ...chosen.choices, pictures: false, summary } };
      const job = jobOf(port, handed, shown, form, PREVIEWED);
      const written = await port.write(job, () => undefined, control.signal);
      if (!written || control.signal.aborted) return;
      if (!written.ok) return setPreview({ kind: 'failed', failure: written.failure });
      const { blob } = written.value;
      const page = form === 'html' || blob.type.startsWith('text/html');
      if (page) return setPreview({ kind: 'page', document: blob });
      const text = await blob.slice(0, SHOWN * 3).text();
      setPreview({ kind: 'text', text: text.slice(0, SHOWN), cut: text.length > SHOWN });
    };
    const timer = setTimeout(() => {
      void draw().catch((error: unknown) => {
        const detail = error instanceof Error ? error.message : String(error);
        setPreview({ kind: 'failed', failure: { kind: 'export-failed', detail } });
      });
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      control.abort();
    };
  }, [port, handed, chosen, count]);
  return preview;
}

/** null for a file of bytes that has no text beside it. */
function previewForm({ format }: Chosen): WrittenForm | null {
  if (format.forms?.html) return 'html';
  if (isText(format.mime)) return 'file';
  if (format.forms?.markdown) return 'markdown';
  return format.forms?.plain ? 'plain' : null;
}
