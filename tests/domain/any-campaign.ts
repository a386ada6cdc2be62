import * as fc from 'fast-check';

import type { CampaignTruth } from '../../domain/campaign.ts';
import {
  CAMPAIGN_COLOUR_ORDER,
  DESCRIPTION_MAX,
  type CampaignDates,
  type CampaignDetails,
} from '../../domain/campaign-details.ts';
import { settlePhrases, type Phrases } from '../../domain/campaign-phrases.ts';
import { nextStamp } from '../../domain/stamp.ts';
import type { Stamped } from '../../domain/stamped.ts';

interface Parts {
  readonly line: fc.Arbitrary<string>;
  readonly note: fc.Arbitrary<string>;
  /** Milliseconds since 1970. */
  readonly instant: fc.Arbitrary<number>;
  readonly device: fc.Arbitrary<string>;
}

/** A campaign as it is stored. */
export function anyTruth(parts: Parts): fc.Arbitrary<CampaignTruth> {
  return fc
    .record({
      id: fc.uuid({ version: 7 }),
      name: fc
        .tuple(fc.constantFrom('Dân vận khéo', 'Mục tiêu kép'), fc.nat())
        .map((words) => words.join(' ')),
      createdAt: parts.instant,
      words: anyPhrases(parts),
      details: fc.option(anyDetails(parts), { nil: undefined }),
    })
    .map(({ words, details, ...rest }) =>
      Object.assign(rest, words, details && Object.keys(details).length > 0 && { details }),
    );
}

export function anyPhrases({ line, instant, device }: Parts): fc.Arbitrary<Phrases> {
  const mark = fc.record({ phrase: line, kept: fc.boolean(), at: instant, device }).map((held) => ({
    phrase: held.phrase,
    kept: held.kept,
    stamp: nextStamp(held.at, held.device),
  }));
  return fc
    .record({
      phrases: fc.uniqueArray(line, { maxLength: 3 }),
      phraseMarks: fc.uniqueArray(mark, { maxLength: 3, selector: ({ phrase }) => phrase }),
    })
    .map(settlePhrases);
}

export function anyDetails({ note, instant, device }: Parts): fc.Arbitrary<CampaignDetails> {
  const said = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<Stamped<T>> =>
    fc.record({ value, stamp: fc.tuple(instant, device).map(([at, by]) => nextStamp(at, by)) });
  return fc.record(
    {
      colour: said(fc.constantFrom(null, ...CAMPAIGN_COLOUR_ORDER)),
      dates: said(dates),
      description: said(note.map((text) => text.slice(0, DESCRIPTION_MAX))),
      archived: said(fc.boolean()),
    },
    { requiredKeys: [] },
  );
}

const day = fc
  .date({ min: new Date('2015-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

const dates: fc.Arbitrary<CampaignDates> = fc
  .tuple(fc.option(day), fc.option(day))
  .map(([from, to]) =>
    from !== null && to !== null && from > to ? { from: to, to: from } : { from, to },
  );
