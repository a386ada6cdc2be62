// Expressions that are evaluated in the library page: they time what a person waits for.

/** Ends behind the frame that paints what stands in the document now. */
const PAINTED = `() => new Promise((resolve) => requestAnimationFrame(() => {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => resolve(performance.now());
  port2.postMessage(0);
}))`;

/** Waits until this is so, looked at after every change of the document. */
const UNTIL = `(holds) => new Promise((resolve, reject) => {
  const watcher = new MutationObserver(() => { if (holds()) end(); });
  const late = setTimeout(() => { watcher.disconnect(); reject(new Error('never came')); }, 20000);
  const end = () => { watcher.disconnect(); clearTimeout(late); resolve(); };
  watcher.observe(document, { childList: true, subtree: true, attributes: true, characterData: true });
  if (holds()) end();
})`;

const LIST = `document.querySelector('[data-list]')`;

/** Begins to note the times of frames; `frames` ends it. */
export const watchFrames = `(() => {
  const times = (globalThis.__frames = []);
  let last = null;
  const frame = (now) => {
    if (last !== null) times.push(now - last);
    last = now;
    if (globalThis.__frames === times) requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
})()`;

/** Milliseconds from one frame to the next, since `watchFrames`. */
export const frames = `(() => {
  const times = globalThis.__frames;
  globalThis.__frames = null;
  return times;
})()`;

/** The middle of the list, and how far down it is. */
export const listPlace = `(() => {
  const list = ${LIST};
  const { left, top, width, height } = list.getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2, scrolled: list.scrollTop };
})()`;

/**
 * Presses a value of a facet, by its place in the pane, waits for the list of it to be painted, and presses it again.
 * @returns milliseconds of each press
 */
export const filterAt = (index: number): string => `(async () => {
  const painted = ${PAINTED};
  const until = ${UNTIL};
  const buttons = () => [...document.querySelectorAll('.facet-value')];
  await until(() => buttons().length > ${index});
  const label = buttons()[${index}].querySelector('.facet-label').textContent;
  const button = () => buttons()
    .find((each) => each.querySelector('.facet-label').textContent === label);
  const count = () => document.querySelector('.list-all').textContent;
  const first = () => document.querySelector('[data-place="0"]')?.dataset.clip;
  const times = [];
  for (let turn = 0; turn < 2; turn++) {
    await until(button);
    const was = count();
    const begun = performance.now();
    button().click();
    await until(() => count() !== was && first() !== undefined);
    times.push(await painted() - begun);
    // The facets are counted after the list; the next press is by somebody who has read it.
    await new Promise((rest) => setTimeout(rest, 400));
  }
  return times;
})()`;

/**
 * Opens the clips of these places one after another.
 * @returns milliseconds from the press to the painted article
 */
export const openClips = (from: number, to: number): string => `(async () => {
  const painted = ${PAINTED};
  const until = ${UNTIL};
  const times = [];
  for (let place = ${from}; place < ${to}; place++) {
    ${LIST}.scrollTop = Math.max(0, (place - 3) * 60);
    await until(() => document.querySelector('[data-place="' + place + '"]')?.dataset.clip);
    await new Promise((rest) => setTimeout(rest, 250));
    const line = document.querySelector('[data-place="' + place + '"]');
    const title = line.querySelector('.item-title').textContent;
    const begun = performance.now();
    line.click();
    await until(() =>
      document.querySelector('[data-reader-title]')?.textContent === title &&
      document.querySelector('.reader-article[aria-busy="false"] .reader-text')?.shadowRoot?.querySelector('p') != null);
    times.push(await painted() - begun);
  }
  return times;
})()`;
