import type { ComponentChildren } from 'preact';

/** A group of settings: a heading, a sentence, and its rows on one sheet. */
export function Group(props: {
  readonly id: string;
  readonly heading: string;
  readonly text?: string;
  readonly children: ComponentChildren;
}) {
  const { id, heading, text, children } = props;
  return (
    <section class="group" id={`panel-${id}`} data-panel={id} aria-labelledby={id}>
      <div class="group-head">
        <h2 id={id}>{heading}</h2>
        {text !== undefined && <p class="quiet-text">{text}</p>}
      </div>
      <div class="sheet">{children}</div>
    </section>
  );
}

/** One setting or act: its name, a quiet line on what it does, the control; what comes of it below. */
export function Row(props: {
  readonly title: string;
  readonly text?: ComponentChildren;
  readonly control?: ComponentChildren;
  readonly children?: ComponentChildren;
}) {
  const { title, text, control, children } = props;
  return (
    <div class="row">
      <div class="row-line">
        <div class="row-words">
          <strong>{title}</strong>
          {text !== undefined && text !== '' && <span class="quiet-text">{text}</span>}
        </div>
        {control !== undefined && <div class="row-control">{control}</div>}
      </div>
      {children}
    </div>
  );
}
