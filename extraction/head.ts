import { isHeadline, isProse, type Line } from './lines.ts';

/**
 * Some systems set the lead and its picture beside the body's element. Climbs to the element
 * that holds those too, as long as nothing of other stories comes with them.
 *
 * @param body what was found to hold the running text
 */
export function withHead(body: Element, lines: readonly Line[]): Element {
  let best = body;
  for (
    let at = body.parentElement, up = 0;
    at?.parentElement && up < 3;
    at = at.parentElement, up++
  ) {
    if (at.tagName.toUpperCase() === 'BODY') break;
    const added = lines.filter((line) => at?.contains(line.block) && !best.contains(line.block));
    const first = lines.findIndex((line) => best.contains(line.block));
    const above = added.filter((line) => lines.indexOf(line) < first);
    if (!staysOne(added, above)) break;
    if (above.some((line) => line.image && line.chrome === null)) best = at;
  }
  return best;
}

/** Little, no headline of another story, and running text only as a lead would be. */
function staysOne(added: readonly Line[], above: readonly Line[]): boolean {
  const prose = added.filter(isProse);
  return (
    added.length <= 24 &&
    !added.some((line) => line.chrome === 'card' || (line.chrome === null && isHeadline(line))) &&
    prose.length <= 2 &&
    prose.every((line) => above.includes(line))
  );
}
