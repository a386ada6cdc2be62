import { changeHighlights } from '../../domain/clip-highlight.ts';
import type { Article } from '../../domain/article.ts';
import { composeClip, type Clip, type ClipBody } from '../../domain/clip.ts';
import { fail, succeed } from '../../domain/failure.ts';
import { setTone } from '../../domain/tone.ts';
import { DEFAULT_LOOK, type ReaderLook } from '../../entrypoints/library/reader/reader-look.ts';
import type { ReaderPort } from '../../entrypoints/library/reader/reader-port.ts';
import { memoryWorld, samplePage, type MemoryWorld } from './memory-port.ts';

export interface ReaderWorld extends Pick<MemoryWorld, 'clips' | 'texts' | 'groups' | 'drafts'> {
  readonly port: ReaderPort;
  readonly bodies: Map<string, Article>;
  readonly snapshots: Map<string, Uint8Array<ArrayBuffer>>;
  readonly typed: Map<string, string>;
  /** What was put on the clipboard. */
  readonly copied: string[];
  readonly looks: ReaderLook[];
}

/** A reader's world in memory: the popup's, with bodies, snapshots and highlights. */
export function readerWorld(
  first: readonly (readonly [Clip, Article])[],
  look: Partial<ReaderLook> = {},
): ReaderWorld {
  const world = memoryWorld(
    samplePage(),
    first.map(([clip]) => clip),
  );
  const bodies = new Map(first.map(([{ id }, article]) => [id, article]));
  for (const [id, { title, text }] of bodies) world.texts.set(id, { title, text });
  const snapshots = new Map<string, Uint8Array<ArrayBuffer>>();
  const typed = new Map<string, string>();
  const copied: string[] = [];
  const looks: ReaderLook[] = [{ ...DEFAULT_LOOK, ...look }];
  let clock = Date.UTC(2026, 10, 23);
  const change = (ids: readonly string[], each: (clip: Clip) => Clip): Clip[] =>
    ids.flatMap((id) => {
      const held = world.clips.get(id);
      if (!held) return [];
      const clip = each(held);
      world.clips.set(id, clip);
      return [clip];
    });
  const port: ReaderPort = {
    ...world.port,
    async getBody(id): Promise<ClipBody | null> {
      const article = bodies.get(id);
      return article ? { id, article } : null;
    },
    getSnapshot: async (id) => snapshots.get(id) ?? null,
    setTone: async (ids, tone) =>
      succeed(change(ids, (clip) => setTone(clip, tone, (clock += 1), 'gallery0'))),
    async changeHighlights(id, wanted) {
      const [clip] = change([id], (held) =>
        changeHighlights(held, wanted, (clock += 1), 'gallery0'),
      );
      return clip ? succeed(clip) : fail({ kind: 'clip-not-found', id });
    },
    async copyText(text) {
      copied.push(text);
      return true;
    },
    print: () => copied.push('print'),
    loadLook: () => looks.at(-1) ?? DEFAULT_LOOK,
    saveLook: (next) => void looks.push(next),
    loadTyped: (key) => typed.get(key) ?? null,
    saveTyped(key, text) {
      if (text === null) typed.delete(key);
      else typed.set(key, text);
    },
  };
  const { clips, texts, groups, drafts } = world;
  return { port, clips, texts, groups, drafts, bodies, snapshots, typed, copied, looks };
}

/** The same clip with another article, as after a page was clipped again. */
export const reread = (clip: Clip, article: Article): Clip =>
  composeClip({ ...clip, textHash: `${clip.textHash}+` }, article);
