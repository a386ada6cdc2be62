import * as fc from 'fast-check';

import type { BackupRecord } from '../../../domain/backup.ts';
import { hashText } from '../../../domain/text.ts';
import { anyLibrary, wholeOf, type AnyLibrary } from '../../export/any-clip.ts';
import type { Contents } from './memory-library.ts';

const snapshot = fc.option(
  fc.uint8Array({ maxLength: 300 }).map((bytes) => new Uint8Array(bytes)),
  { nil: null },
);

/** Settings and host rules: whatever JSON says, under harmless names. */
const settings = fc.dictionary(
  fc.stringMatching(/^[a-z][a-zA-Z:.-]{0,12}$/).filter((name) => name !== 'constructor'),
  fc.jsonValue({ maxDepth: 4, noUnicodeString: false }).filter((value) => isHarmless(value)),
  { maxKeys: 4 },
);

const isHarmless = (value: unknown): boolean =>
  !/"(?:__proto__|constructor|prototype)":/.test(JSON.stringify(value));

interface Ingredients {
  readonly library: AnyLibrary;
  /** Their articles are the earlier ones of the library's clips. */
  readonly earlier: AnyLibrary;
  readonly snapshots: readonly (Uint8Array<ArrayBuffer> | null)[];
  readonly settings: Readonly<Record<string, unknown>>;
}

/** What a library is made of: hashing is asynchronous, arbitraries are not. */
export const anyIngredients: fc.Arbitrary<Ingredients> = fc.record({
  library: anyLibrary,
  earlier: anyLibrary,
  snapshots: fc.array(snapshot, { minLength: 6, maxLength: 6 }),
  // As JSON holds them: minus zero is no number of its own there.
  settings: settings.map((held) => JSON.parse(JSON.stringify(held)) as Record<string, unknown>),
});

/** A library of these: clips and campaigns in order of ids, revisions too. */
export async function contentsOf(from: Ingredients): Promise<Contents> {
  const { library, earlier, snapshots } = from;
  const records = await Promise.all(
    library.clips.map(async (clip, at): Promise<BackupRecord> => {
      const revisions = earlier.clips
        .filter((_, index) => index % 3 === at % 3)
        .map(async ({ id, article, capturedAt }) => {
          const textHash = await hashText(article.text);
          return { id, clipId: clip.id, article, textHash, capturedAt, replacedAt: capturedAt + 1 };
        });
      return {
        ...(await wholeOf(clip)),
        revisions: (await Promise.all(revisions)).toSorted((a, b) => (a.id < b.id ? -1 : 1)),
        snapshot: snapshots[at] ?? null,
      };
    }),
  );
  return {
    campaigns: library.campaigns.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    settings: from.settings,
    records: records.toSorted((a, b) => (a.clip.id < b.clip.id ? -1 : 1)),
  };
}
