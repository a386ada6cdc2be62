import { useEffect, useRef } from 'preact/hooks';

import './reader.css';
import './reader-text.css';
import './highlight-bar.css';
import './article-pictures.css';
import './reader-side.css';
import './reader-print.css';
import { ReaderPage } from './reader-page.tsx';
import type { ReaderProps } from './reader-props.ts';

/** One clip to be read, marked, noted and compared. It fills the pane that it stands in. */
export function Reader(props: ReaderProps) {
  const { clip, onOpen } = props;
  // The button that led from one clip to another is gone with the first.
  const follow = useRef(false);
  const pane = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!follow.current) return;
    follow.current = false;
    pane.current?.querySelector<HTMLElement>('[data-reader-title]')?.focus();
  }, [clip.id]);
  return (
    <div ref={pane} class="reader">
      <ReaderPage
        key={clip.id}
        {...props}
        onOpen={(other) => {
          follow.current = true;
          onOpen(other);
        }}
      />
    </div>
  );
}
