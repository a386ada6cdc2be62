import type { ExportFormat } from '../../../export/format.ts';
import { Icon } from '../../components/icon.tsx';
import { t } from '../../components/t.ts';
import { isText } from '../is-text.ts';
import type { CopyForm } from '../use-sending.ts';

const LABELS = {
  rich: 'exportPage.copyRich',
  plain: 'exportPage.copyPlain',
  markdown: 'exportPage.copyMarkdown',
} as const satisfies Record<CopyForm, string>;

/** What can be put on the clipboard; none of a file of bytes alone. */
export function CopyMenu(props: {
  readonly format: ExportFormat;
  readonly disabled: boolean;
  readonly onCopy: (form: CopyForm) => void;
}) {
  const { format, disabled, onCopy } = props;
  const forms = formsOf(format);
  if (forms.length === 0) return null;
  return (
    <span class="copies" role="group" aria-label={t('exportPage.copy')}>
      {forms.map((form, at) => (
        <button
          key={form}
          type="button"
          class="button"
          disabled={disabled}
          onClick={() => onCopy(form)}
        >
          {at === 0 && <Icon name="copies" />}
          {forms.length === 1 ? t('exportPage.copy') : t(LABELS[form])}
        </button>
      ))}
    </span>
  );
}

export function formsOf({ mime, forms = {} }: ExportFormat): readonly CopyForm[] {
  const plain = forms.plain ?? isText(mime);
  return [
    ...(forms.html && plain ? (['rich'] as const) : []),
    ...(plain ? (['plain'] as const) : []),
    ...(forms.markdown ? (['markdown'] as const) : []),
  ];
}
