/** A row that is on or off; a checkbox underneath. */
export function Switch(props: {
  readonly title: string;
  readonly text: string;
  readonly on: boolean | null;
  /** What it says beside it, for those who do not trust a drawing. */
  readonly state?: string;
  readonly disabled?: boolean;
  readonly onTurn: (on: boolean) => void;
}) {
  const { title, text, on, state, disabled = false, onTurn } = props;
  return (
    <label class="row switch">
      <span class="row-words">
        <strong>{title}</strong>
        <span class="quiet-text">{text}</span>
      </span>
      {state !== undefined && (
        <span class="quiet-text" aria-hidden="true">
          {state}
        </span>
      )}
      <input
        type="checkbox"
        role="switch"
        checked={on ?? false}
        aria-checked={on ?? false}
        disabled={on === null || disabled}
        onClick={(event) => onTurn(event.currentTarget.checked)}
      />
    </label>
  );
}
