/** How far a long task is, and the button that stops it. */
export function WorkProgress(props: {
  readonly text: string;
  readonly done: number;
  /** null until it is known, or where nothing is counted. */
  readonly total: number | null;
  readonly stopLabel: string;
  readonly onStop: () => void;
}) {
  const { text, done, total, stopLabel, onStop } = props;
  return (
    <div class="work" data-state="working">
      <span class="work-text">{text}</span>
      <progress
        aria-label={text}
        {...(total !== null && { value: done, max: Math.max(total, 1) })}
      />
      <button type="button" class="button" data-action="stop" onClick={onStop}>
        {stopLabel}
      </button>
    </div>
  );
}
