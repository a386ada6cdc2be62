import { strFromU8 } from 'fflate';
import { parseHTML } from 'linkedom';

import type { Article } from '../../domain/article.ts';
import type { WholeClip } from '../../domain/clip.ts';
import { DEFAULT_CHOICES, type ExportChoices } from '../../domain/export-choices.ts';
import type { FormatId } from '../../export/format.ts';
import { exportFormats } from '../../export/formats.ts';
import { documentOf, extract } from '../extraction/page.ts';
import { activeIn } from '../fixtures/hostile/active-in.ts';
import {
  hostileCampaign,
  hostileClip,
  untouchedArticle,
} from '../fixtures/hostile/hostile-clips.ts';
import { HOSTILE_PAGES, hostilePage } from '../fixtures/hostile/page.ts';
import { HOSTILE_PAYLOADS } from '../fixtures/hostile/payloads.ts';
import { fileOf, inputOf } from './reading/reading-input.ts';

export const hostileCampaigns = HOSTILE_PAYLOADS.map(hostileCampaign);

/** The articles of all hostile pages, read without the doorway, which needs a real browser. */
export const hostileArticles = (): Article[] =>
  Array.from({ length: HOSTILE_PAGES }, (_, number) => hostilePage(number)).map(
    ({ html, url }) => extract(documentOf(html), url).article,
  );

/** Clips of them, then one of each payload that nothing has been near. Writers must lean on nothing before them. */
export const hostileClips = (articles: readonly Article[]): Promise<WholeClip[]> =>
  Promise.all(
    [...articles, ...HOSTILE_PAYLOADS.map(untouchedArticle)].map((each, number) =>
      hostileClip(number, each),
    ),
  );

const EVERYTHING: Partial<ExportChoices> = {
  notes: true,
  look: 'full',
  links: 'shown',
  summary: true,
};
const OFFICE = Object.keys(inputOf([]).office).filter((key) => key !== 'rule');

export type WrittenForm = 'file' | 'html' | 'plain' | 'markdown';

/** A format's file or one of its texts, of these clips, in an office and under a title that are hostile too. */
export async function writtenOf(
  clips: readonly WholeClip[],
  id: FormatId,
  form: WrittenForm = 'file',
  choices: Partial<ExportChoices> = {},
): Promise<Uint8Array> {
  const format = exportFormats.find((one) => one.id === id);
  const load = form === 'file' ? format?.load : format?.forms?.[form];
  if (!load) throw new Error(`no ${form} of ${id}`);
  const title = HOSTILE_PAYLOADS[60]?.text ?? '';
  const office = Object.fromEntries(OFFICE.map((key) => [key, title]));
  const more = { title, office: { ...inputOf([]).office, ...office } };
  const input = inputOf(clips, more, hostileCampaigns);
  return fileOf(await load(), input, { ...DEFAULT_CHOICES, ...EVERYTHING, ...choices });
}

export const textOf = async (...of: Parameters<typeof writtenOf>): Promise<string> =>
  strFromU8(await writtenOf(...of));

/** What a page of HTML holds that could act. */
export const activeHtml = (html: string): string[] => activeIn(parseHTML(html).document, 'none:');
