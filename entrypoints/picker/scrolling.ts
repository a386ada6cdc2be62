/** Scrolls what stands under the pointer, as the wheel would if nothing lay over the page. */
export function scrollUnder(page: Document, host: Element, event: WheelEvent): void {
  if (event.ctrlKey) return;
  event.preventDefault();
  const unit = event.deltaMode === 1 ? 24 : event.deltaMode === 2 ? innerHeight : 1;
  const [left, top] = [event.deltaX * unit, event.deltaY * unit];
  const pointed = page
    .elementsFromPoint(event.clientX, event.clientY)
    .find((element) => element !== host);
  for (let at = pointed ?? null; at && at !== page.body; at = at.parentElement) {
    if (!/auto|scroll/.test(getComputedStyle(at).overflowY)) continue;
    const before = at.scrollTop;
    at.scrollBy({ left, top, behavior: 'instant' });
    if (at.scrollTop !== before) return;
  }
  window.scrollBy({ left, top, behavior: 'instant' });
}
