import { beforeEach } from 'vitest';

import { DRIVER } from '../../scripts/drive/drive.ts';
import listed from './only-in.json' with { type: 'json' };

/** What one browser alone can run; the list is data, for the report of both browsers reads it too. */
interface OnlyIn {
  /** A test's name with the names of what it stands in before it, or the beginning of that. */
  readonly test: string;
  readonly in: string;
  readonly why: string;
}

const LEFT_OUT = (listed as readonly OnlyIn[]).filter((each) => each.in !== DRIVER);

/** Why the browser of this run cannot run what has this name; undefined if it can. */
export const leftOut = (name: string): string | undefined =>
  LEFT_OUT.find(({ test }) => name.startsWith(test))?.why;

/** Skips each test that is listed; a suite whose browser would start in vain asks `leftOut` itself. */
beforeEach(({ task, skip }) => {
  const why = leftOut(task.fullTestName);
  if (why !== undefined) skip(why);
});
