import { useId, useRef, useState } from 'preact/hooks';

import type { Clip } from '../../../domain/clip.ts';
import type { CitationPort } from '../../components/citation-port.ts';
import { CopyCitation } from '../../components/copy-citation.tsx';
import { Icon, type IconName } from '../../components/icon.tsx';
import { t } from '../../components/t.ts';
import { LookPanel } from './look-panel.tsx';
import type { ReaderLook } from './reader-look.ts';
import { useDismiss } from './use-dismiss.ts';

interface ReaderBarProps {
  readonly clip: Clip;
  readonly citations: CitationPort;
  readonly look: ReaderLook;
  readonly finding: boolean;
  /** null until it is known. */
  readonly snapshot: boolean | null;
  readonly busy: boolean;
  readonly onLook: (look: ReaderLook) => void;
  readonly onFind: () => void;
  readonly onMine: () => void;
  readonly onSnapshot: () => void;
  readonly onPrint: () => void;
  readonly onCited: (text: string) => void;
  readonly onTrash: () => void;
  readonly onClose: () => void;
}

/** What can be done with the article as a whole. */
export function ReaderBar(props: ReaderBarProps) {
  const { clip, snapshot } = props;
  const without = useId();
  return (
    <div class="reader-bar" role="toolbar" aria-label={t('reader.bar')}>
      <button type="button" class="button button-bare reader-back" onClick={props.onClose}>
        <Icon name="back" />
        {t('reader.back')}
      </button>
      <span class="reader-bar-gap" />
      <BarButton
        icon="search"
        label={t('reader.find')}
        hint="f"
        pressed={props.finding}
        onPress={props.onFind}
      />
      <LookButton look={props.look} onLook={props.onLook} />
      <BarButton icon="note" label={t('reader.toMine')} narrow onPress={props.onMine} />
      <BarButton
        icon="page"
        label={t('reader.snapshot')}
        title={snapshot === false ? t('reader.noSnapshot') : t('reader.snapshot')}
        disabled={snapshot === false}
        describedBy={snapshot === false ? without : undefined}
        onPress={props.onSnapshot}
      />
      {snapshot === false && (
        <span id={without} hidden>
          {t('reader.noSnapshot')}
        </span>
      )}
      <a
        class="button button-bare button-square"
        href={clip.url}
        target="_blank"
        rel="noopener noreferrer"
        aria-label={t('detail.open')}
        title={t('detail.open')}
      >
        <Icon name="link" />
      </a>
      <CopyCitation
        port={props.citations}
        clip={clip}
        look="square"
        hint="c"
        onSay={props.onCited}
      />
      <BarButton icon="printer" label={t('reader.print')} onPress={props.onPrint} />
      {clip.trashed === 0 && (
        <BarButton
          icon="trash"
          label={t('detail.delete')}
          disabled={props.busy}
          onPress={props.onTrash}
        />
      )}
    </div>
  );
}

function BarButton(props: {
  readonly icon: IconName;
  readonly label: string;
  readonly title?: string;
  readonly hint?: string;
  readonly pressed?: boolean;
  readonly disabled?: boolean;
  readonly describedBy?: string | undefined;
  /** Only where what it leads to lies below the article. */
  readonly narrow?: boolean;
  readonly onPress: () => void;
}) {
  const { label, hint, disabled = false } = props;
  return (
    <button
      type="button"
      class={`button button-bare button-square${props.narrow ? ' reader-narrow' : ''}`}
      aria-label={label}
      aria-pressed={props.pressed}
      aria-disabled={disabled}
      aria-describedby={props.describedBy}
      aria-keyshortcuts={hint}
      title={props.title ?? (hint ? `${label} (${hint})` : label)}
      onClick={() => {
        if (!disabled) props.onPress();
      }}
    >
      <Icon name={props.icon} />
    </button>
  );
}

function LookButton(props: {
  readonly look: ReaderLook;
  readonly onLook: (look: ReaderLook) => void;
}) {
  const [open, setOpen] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();
  useDismiss(place, open, () => setOpen(false), button);
  return (
    <div class="reader-popover-place" ref={place}>
      <button
        ref={button}
        type="button"
        class="button button-bare button-square"
        aria-label={t('reader.look')}
        title={t('reader.look')}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        <Icon name="letters" />
      </button>
      <div id={id} class="reader-popover" hidden={!open} role="group" aria-label={t('reader.look')}>
        {open && <LookPanel look={props.look} onLook={props.onLook} />}
      </div>
    </div>
  );
}
