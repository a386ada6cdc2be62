import type { ComponentChildren } from 'preact';

import { Icon } from '../components/icon.tsx';

interface Props {
  readonly heading: string;
  readonly children?: ComponentChildren;
}

/** It went well. */
export function NoteGood({ heading, children }: Props) {
  return (
    <div class="note note-good">
      <Icon name="check" />
      <div class="note-body">
        <strong>{heading}</strong>
        {children !== undefined && <span>{children}</span>}
      </div>
    </div>
  );
}

/** It wants the person. */
export function NoteWarn({ heading, children }: Props) {
  return (
    <div class="note note-warn">
      <Icon name="alert" />
      <div class="note-body">
        <strong>{heading}</strong>
        {children}
      </div>
    </div>
  );
}
