import { drive } from '../../../scripts/drive/drive.ts';
import type { Driven, Tab } from '../../../scripts/drive/driven.ts';
import { HOSTILE_PAYLOADS, type Payload } from '../../fixtures/hostile/payloads.ts';
import { PREPARE } from './look.ts';
import { serveHostile, type HostileWeb } from './web.ts';
import { askingAll, type Question } from '../ask.ts';
import { clipAll, type Clipped } from './work.ts';

/** A browser with the hostile web, and what has been clipped there. */
export interface Stage {
  readonly driven: Driven;
  readonly web: HostileWeb;
  /** The options, from which the background is asked; in front when no other page is. */
  readonly desk: Tab;
  /** The pages that this run clips. */
  readonly urls: readonly string[];
  readonly clipped: Clipped[];
}

/** Pages at a time, in so many tabs. */
const BATCH = 60;
const TABS = 3;
/** Fewer, while somebody works on this. */
const MOST = Number(process.env['CAT_BAO_HOSTILE'] ?? HOSTILE_PAYLOADS.length);

/** Of the payloads that a text can be, a few of each kind. */
export const SOME: readonly Payload[] = HOSTILE_PAYLOADS.filter(({ id }) => id % 30 === 0);

/** The payload of a number, as text. */
export const payload = (id: number): string => HOSTILE_PAYLOADS[id]?.text ?? '';

export async function setStage(): Promise<Stage> {
  const driven = await drive({ granted: { origins: ['*://*/*'] } });
  const web = await serveHostile(driven);
  const desk = await driven.newTab(driven.ownUrl('options.html'));
  await desk.evaluate(PREPARE);
  // Lists say the most: leads, and what was found in a text.
  await desk.evaluate(`localStorage.setItem('library-look', '{"density":"roomy"}')`);
  return { driven, web, desk, urls: web.pages.slice(0, MOST), clipped: [] };
}

/** Clips pages. @param again has clips that changed read anew */
export async function clipPages(
  { driven, desk, web }: Stage,
  urls: readonly string[],
  again = false,
): Promise<readonly Clipped[]> {
  const first = web.put(
    'cho.html',
    '<!DOCTYPE html><title>Chờ</title>',
    'text/html; charset=utf-8',
  );
  const tabs: Tab[] = [];
  while (tabs.length < TABS) tabs.push(await driven.newTab(first));
  await desk.bringToFront();
  const ids = await desk.evaluate<number[]>(
    `chrome.tabs.query({ url: '${first}' }).then((tabs) => tabs.map(({ id }) => id))`,
  );
  const clipped: Clipped[] = [];
  for (let at = 0; at < urls.length; at += BATCH)
    clipped.push(
      ...(await desk.evaluate<Clipped[]>(clipAll(urls.slice(at, at + BATCH), ids, again))),
    );
  for (const tab of tabs) await tab.close();
  return clipped;
}

/** Asks the background. */
export const ask = ({ desk }: Stage, questions: readonly Question[]): Promise<unknown[]> =>
  desk.evaluate<unknown[]>(askingAll(questions));
