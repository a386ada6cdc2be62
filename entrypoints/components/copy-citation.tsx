import { useId, useRef, useState } from 'preact/hooks';

import './copy-citation.css';
import type { Clip } from '../../domain/clip.ts';
import type { CitationStyle } from '../../domain/export-choices.ts';
import type { CitationPort } from './citation-port.ts';
import { copyCited, STYLE_NAMES } from './copy-cited.ts';
import { Icon } from './icon.tsx';
import { t } from './t.ts';

const STYLES = Object.keys(STYLE_NAMES) as readonly CitationStyle[];

/** Copies the clip's citation in the style that was taken last; the arrow beside it offers the others. */
export function CopyCitation(props: {
  readonly port: CitationPort;
  readonly clip: Clip;
  /** A button of a tool bar, or a link among others. */
  readonly look: 'square' | 'link';
  /** The key that does the same. */
  readonly hint?: string;
  readonly onSay: (text: string) => void;
}) {
  const { port, clip, look, hint, onSay } = props;
  const [style, setStyle] = useState(() => port.loadStyle());
  const [open, setOpen] = useState(false);
  const arrow = useRef<HTMLButtonElement>(null);
  const id = useId();
  const label = t('citation.copyAs', [t(STYLE_NAMES[style])]);
  const close = (): void => {
    setOpen(false);
    arrow.current?.focus();
  };
  const copyIn = (chosen: CitationStyle): void => {
    port.saveStyle(chosen);
    setStyle(chosen);
    close();
    void copyCited(port, clip, onSay, chosen);
  };
  return (
    // It only listens to what its buttons let pass.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <span
      class="cite"
      data-look={look}
      onFocusOut={({ currentTarget, relatedTarget }) => {
        if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget)))
          setOpen(false);
      }}
      onKeyDown={(event) => {
        if (!open || event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        close();
      }}
    >
      <button
        type="button"
        class={look === 'square' ? 'button button-bare button-square' : 'link-button'}
        aria-label={look === 'square' ? label : undefined}
        aria-keyshortcuts={hint}
        title={hint ? `${label} (${hint})` : label}
        onClick={() => void copyCited(port, clip, onSay, style)}
      >
        <Icon name="quote" />
        {look === 'link' && t('citation.copy')}
      </button>
      <button
        ref={arrow}
        type="button"
        class="button button-bare cite-arrow"
        aria-label={t('citation.choose')}
        title={t('citation.choose')}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        <Icon name="down" />
      </button>
      <span
        id={id}
        class="cite-styles"
        role="group"
        aria-label={t('citation.choose')}
        hidden={!open}
      >
        {open &&
          STYLES.map((each) => (
            <button
              key={each}
              type="button"
              class="cite-style"
              aria-pressed={each === style}
              onClick={() => copyIn(each)}
            >
              {each === style ? <Icon name="check" /> : <span class="icon" />}
              {t(STYLE_NAMES[each])}
            </button>
          ))}
      </span>
    </span>
  );
}
