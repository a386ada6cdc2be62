/** Grey bones where the words will be, so that nothing jumps when they come. */
export function CardSkeleton({ label }: { readonly label: string }) {
  return (
    <div class="bones" role="status" aria-label={label}>
      <div class="bone" style={{ width: '45%', height: '1rem' }} />
      <div class="bone" style={{ width: '96%', height: '1.375rem' }} />
      <div class="bone" style={{ width: '70%', height: '1.375rem' }} />
      <div class="bone" style={{ width: '55%', height: '0.875rem' }} />
      <div class="bone" style={{ height: '2.25rem' }} />
      <div class="bone" style={{ height: '2.25rem' }} />
    </div>
  );
}

/** The same for the list. */
export function RowsSkeleton({ label }: { readonly label: string }) {
  return (
    <div class="bones" role="status" aria-label={label}>
      {[88, 72, 94].map((width) => (
        <div key={width} class="bone-row">
          <div class="bone" style={{ width: `${width}%`, height: '1rem' }} />
          <div class="bone" style={{ width: '40%', height: '0.75rem' }} />
        </div>
      ))}
    </div>
  );
}
