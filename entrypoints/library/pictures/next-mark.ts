import type { PictureMark } from './picture.ts';

type Place = Pick<PictureMark, 'column' | 'row'>;

/** Which way an arrow key points. */
const WAYS: Readonly<Record<string, readonly [right: number, down: number]>> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowDown: [0, 1],
  ArrowUp: [0, -1],
};

/**
 * The mark that a key leads to: the nearest in its direction, where straight on counts for more
 * than aside. Where there is none, and for other keys, null.
 */
export function nextMark(marks: readonly Place[], from: number, key: string): number | null {
  if (key === 'Home') return marks.length ? 0 : null;
  if (key === 'End') return marks.length ? marks.length - 1 : null;
  const way = WAYS[key];
  const here = marks[from];
  if (!way || !here) return null;
  const [right, down] = way;
  let best: number | null = null;
  let least = Infinity;
  marks.forEach(({ column, row }, at) => {
    const across = column - here.column;
    const along = row - here.row;
    const ahead = across * right + along * down;
    const aside = Math.abs(across * down) + Math.abs(along * right);
    const far = ahead + 2 * aside;
    if (ahead <= 0 || far >= least) return;
    best = at;
    least = far;
  });
  return best;
}
