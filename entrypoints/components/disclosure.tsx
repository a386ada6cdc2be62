import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

import { Icon, type IconName } from './icon.tsx';

/** A line that opens what belongs to it. */
export function Disclosure(props: {
  readonly icon: IconName;
  readonly heading: string;
  readonly open: boolean;
  readonly onToggle: (open: boolean) => void;
  readonly children: ComponentChildren;
}) {
  const id = useId();
  const { open } = props;
  return (
    <div class="disclosure">
      <button
        type="button"
        class="disclosure-head"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => props.onToggle(!open)}
      >
        <Icon name={props.icon} />
        <span>{props.heading}</span>
        <Icon name="down" />
      </button>
      <div id={id} hidden={!open}>
        {open && props.children}
      </div>
    </div>
  );
}
