import { useId, useState } from 'preact/hooks';

interface CheckedFieldProps {
  readonly label: string;
  readonly value: string;
  readonly hint?: string;
  /** Why the value will not do; null when it will. */
  readonly error: string | null;
  readonly numeric?: boolean;
  readonly onInput: (value: string) => void;
}

/** A line of text whose error is shown once the person has left it, not while they type. */
export function CheckedField(props: CheckedFieldProps) {
  const id = useId();
  const [left, setLeft] = useState(false);
  const error = left ? props.error : null;
  return (
    <div class="field">
      <label class="field-label" for={id}>
        {props.label}
      </label>
      <input
        id={id}
        class="input"
        autocomplete="off"
        inputMode={props.numeric ? 'numeric' : 'text'}
        placeholder={props.hint}
        value={props.value}
        aria-invalid={error !== null}
        aria-describedby={error === null ? undefined : `${id}-error`}
        onInput={(event) => props.onInput(event.currentTarget.value)}
        onBlur={() => setLeft(true)}
      />
      {error !== null && (
        <span class="field-error" id={`${id}-error`} role="alert">
          {error}
        </span>
      )}
    </div>
  );
}
