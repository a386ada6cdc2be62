import type { Everything } from '../domain/everything.ts';
import type { Database } from './database.ts';
import { createDrafts } from './drafts.ts';
import { createHostRules } from './host-rules.ts';
import { createSavedViews } from './saved-views.ts';
import type { WatchedArea } from './area.ts';

/** Counts what is kept; every row of clips is looked at for its note, so it may take a second. */
export async function countEverything(db: Database, area: WatchedArea): Promise<Everything> {
  const [all, trash, notes, campaigns, waiting, revisions, snapshots] = await Promise.all([
    db.clips.count(),
    db.clips.filter(({ trashed }) => trashed === 1).count(),
    db.clips.filter(({ note }) => note !== '').count(),
    db.campaigns.filter(({ mergedInto }) => mergedInto === undefined).count(),
    db.waiting.filter(({ removed }) => removed === 0).count(),
    db.revisions.count(),
    db.snapshots.count(),
  ]);
  const [drafts, rules, views] = await Promise.all([
    createDrafts(area).count(),
    createHostRules(area).list(),
    createSavedViews(area).list(),
  ]);
  return {
    clips: all - trash,
    trash,
    campaigns,
    notes,
    waiting,
    drafts,
    hostRules: rules.length,
    views: views.length,
    revisions,
    snapshots,
  };
}
