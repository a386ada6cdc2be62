/** Expressions that find an element in a page as a person sees it. */

/** The first visible one that matches. */
export const visible = (selector: string): string =>
  `[...document.querySelectorAll(${JSON.stringify(selector)})].find((e) => e.getClientRects().length)`;

/** The first visible button, link or option whose text or label starts so. */
export const labelled = (text: string): string =>
  `[...document.querySelectorAll('button, a, [role=option], summary, label')].find((e) =>
    e.getClientRects().length && [e.innerText, e.ariaLabel, e.title].some((s) => s?.trim().startsWith(${JSON.stringify(text)})))`;

/** Its middle, once it is in view and at rest: a person does not aim at what still moves. */
export const settled = (element: string): string => `(async () => {
  const e = ${element};
  e.scrollIntoView({ block: 'center', behavior: 'instant' });
  for (let last = -1; last !== e.getBoundingClientRect().y; ) {
    last = e.getBoundingClientRect().y;
    await new Promise((rest) => setTimeout(rest, 120));
  }
  const b = e.getBoundingClientRect();
  return { x: b.x + b.width / 2, y: b.y + b.height / 2 };
})()`;
