import { useEffect, useState } from 'preact/hooks';

import { FailureNote } from '../../components/failure-note.tsx';
import { formatCount, t } from '../../components/t.ts';
import { PREVIEWED, type Preview } from '../use-preview.ts';

/** The paper on the desk: how the file will look. */
export function PreviewPane(props: {
  readonly preview: Preview;
  readonly count: number | null;
  readonly summary: boolean;
}) {
  const { preview, count, summary } = props;
  return (
    <section class="preview" aria-labelledby="preview" aria-busy={preview.kind === 'loading'}>
      <div class="preview-head">
        <h2 id="preview">{t('exportPage.preview')}</h2>
        {count !== null && count > PREVIEWED && (
          <span class="quiet-text">
            {t('exportPage.previewPart', [formatCount(PREVIEWED), formatCount(count)])}
            {summary && ` · ${t('exportPage.previewNoSummary')}`}
          </span>
        )}
      </div>
      <Shown preview={preview} />
    </section>
  );
}

/** Nothing in it may run, load or leave: the document is made of pages of the web. */
function Paper({ document: paper }: { readonly document: Blob }) {
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    const made = URL.createObjectURL(paper);
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [paper]);
  return (
    <iframe
      class="preview-paper"
      sandbox=""
      title={t('exportPage.preview')}
      {...(url !== null && { src: url })}
    />
  );
}

function Shown({ preview }: { readonly preview: Preview }) {
  switch (preview.kind) {
    case 'loading':
      return <div class="preview-paper preview-wait" />;
    case 'page':
      return <Paper document={preview.document} />;
    case 'text':
      return (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be scrolled by keys too
        <pre class="preview-paper preview-text" tabIndex={0}>
          {preview.text}
          {preview.cut && '…'}
        </pre>
      );
    case 'none':
      return (
        <div class="preview-paper preview-none">
          <p>{t('exportPage.previewNone')}</p>
        </div>
      );
    case 'failed':
      return <FailureNote failure={preview.failure} />;
  }
}
