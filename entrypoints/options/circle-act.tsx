import type { ComponentChildren } from 'preact';

/** One thing that can be done with a circle: its name, what comes of it, the button. */
export function CircleAct(props: {
  readonly title: string;
  readonly text: string;
  readonly control: ComponentChildren;
  /** What the button opened. */
  readonly children?: ComponentChildren;
}) {
  return (
    <li class="circle-act">
      <div class="row-line">
        <div class="row-words">
          <strong>{props.title}</strong>
          <span class="quiet-text">{props.text}</span>
        </div>
        <div class="row-control">{props.control}</div>
      </div>
      {props.children}
    </li>
  );
}
