import type { ComponentChildren } from 'preact';

/** A part of the page under its heading. */
export function Section(props: {
  readonly id: string;
  readonly heading: string;
  readonly hint?: string;
  readonly children: ComponentChildren;
}) {
  const id = `campaign-${props.id}`;
  return (
    <section class="campaign-section" aria-labelledby={id}>
      <div class="campaign-section-head">
        <h2 id={id}>{props.heading}</h2>
        {props.hint && <span class="quiet-text">{props.hint}</span>}
      </div>
      {props.children}
    </section>
  );
}
