import type { ComponentChildren, RefObject } from 'preact';
import { useId } from 'preact/hooks';

/** A line of text with its name above, what helps to fill it in and what is wrong with it beneath. */
export function TextField(props: {
  readonly label: string;
  /** An example, seen while nothing is typed. */
  readonly hint?: string;
  /** May change with what is typed: then it is spoken. */
  readonly note?: ComponentChildren;
  readonly value: string;
  readonly error: string | null;
  readonly inputRef?: RefObject<HTMLInputElement | null>;
  readonly onInput: (value: string) => void;
}) {
  const id = useId();
  const { label, hint = '', note, value, error, inputRef } = props;
  const told = [note !== undefined && `${id}-note`, error !== null && `${id}-error`];
  const describedBy = told.filter(Boolean).join(' ');
  return (
    <div class="field">
      <label class="field-label" for={id}>
        {label}
      </label>
      <input
        id={id}
        class="input"
        type="text"
        autocomplete="off"
        spellcheck={false}
        placeholder={hint}
        value={value}
        aria-invalid={error !== null}
        {...(describedBy !== '' && { 'aria-describedby': describedBy })}
        onInput={({ currentTarget }) => props.onInput(currentTarget.value)}
        {...(inputRef && { ref: inputRef })}
      />
      {error !== null && (
        <p class="field-error" id={`${id}-error`} role="alert">
          {error}
        </p>
      )}
      {note !== undefined && (
        <p class="quiet-text" id={`${id}-note`} aria-live="polite">
          {note}
        </p>
      )}
    </div>
  );
}
