import { useId, useLayoutEffect, useRef } from 'preact/hooks';

/** `data-` attributes put on a field itself. */
export type FieldData = Readonly<Record<`data-${string}`, string>>;

/** A text area as tall as what is in it. */
export function GrowingText(props: {
  readonly label: string;
  readonly value: string;
  readonly hint?: string;
  /** Enter ends the line instead of making another (a title is one line, however long). */
  readonly oneLine?: boolean;
  readonly error?: string | null;
  readonly data?: FieldData;
  readonly onInput: (value: string) => void;
}) {
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const error = props.error ?? null;
  useLayoutEffect(() => {
    if (!area.current) return;
    area.current.style.height = 'auto';
    area.current.style.height = `${area.current.scrollHeight + 2}px`;
  }, [props.value]);
  return (
    <div class="field">
      <label class="field-label" for={id}>
        {props.label}
      </label>
      <textarea
        {...props.data}
        ref={area}
        id={id}
        class="input"
        rows={1}
        placeholder={props.hint}
        value={props.value}
        aria-invalid={error !== null}
        aria-describedby={error === null ? undefined : `${id}-error`}
        onInput={(event) => {
          const { value } = event.currentTarget;
          props.onInput(props.oneLine ? value.replace(/[\r\n]+/g, ' ') : value);
        }}
        onKeyDown={(event) => {
          if (props.oneLine && event.key === 'Enter' && !event.ctrlKey) event.preventDefault();
        }}
      />
      {error !== null && (
        <span class="field-error" id={`${id}-error`} role="alert">
          {error}
        </span>
      )}
    </div>
  );
}
