/**
 * One of a few, all in sight. Radios and not a select: a browser asks for permission only straight
 * from a press, and choosing in a select's list is none to every browser.
 */
export function Choice<Value extends string>(props: {
  readonly name: string;
  readonly label: string;
  readonly value: Value | null;
  readonly options: readonly (readonly [Value, string])[];
  readonly disabled?: boolean;
  readonly onChoose: (value: Value) => void;
}) {
  const { name, label, value, options, disabled = false, onChoose } = props;
  return (
    <fieldset class="choice" disabled={disabled}>
      <legend class="hidden-text">{label}</legend>
      {options.map(([each, text]) => (
        <label key={each}>
          <input
            type="radio"
            name={name}
            value={each}
            checked={each === value}
            onClick={() => {
              if (each !== value) onChoose(each);
            }}
          />
          <span>{text}</span>
        </label>
      ))}
    </fieldset>
  );
}
