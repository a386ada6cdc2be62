import { asHostRule } from '../../domain/host-rule.ts';
import type { WatchedArea } from '../../storage/area.ts';
import { createExportMemory } from '../../storage/export-memory.ts';
import { createHostRules } from '../../storage/host-rules.ts';
import { asSavedView, createSavedViews, viewKey, VIEWS_MAX } from '../../storage/saved-views.ts';
import { createSettings, type Settings } from '../../storage/settings.ts';

type Kept = Readonly<Record<string, unknown>>;

/** What is backed up beside the clips. */
export async function settingsToKeep(area: WatchedArea): Promise<Kept> {
  return {
    settings: await createSettings(area).get(),
    hostRules: await createHostRules(area).list(),
    views: await createSavedViews(area).list(),
    exports: await createExportMemory(area).all(),
  };
}

/**
 * Takes settings out of a backup. What the person has chosen or shown on this machine stays, and
 * so does all that hangs on a permission or takes clips away: that takes a press here.
 */
export async function takeSettings(area: WatchedArea, kept: Kept): Promise<void> {
  const hostRules = createHostRules(area);
  const here = new Set((await hostRules.list()).map(({ host }) => host));
  const rules: unknown = kept['hostRules'];
  for (const value of Array.isArray(rules) ? rules.slice(0, 300) : []) {
    const rule = asHostRule(value);
    if (rule && !here.has(rule.host)) await hostRules.put(rule);
  }
  const views = createSavedViews(area);
  const named = new Set((await views.list()).map(({ name }) => viewKey(name)));
  const theirs: unknown = kept['views'];
  for (const value of Array.isArray(theirs) ? theirs.slice(0, VIEWS_MAX) : []) {
    const view = asSavedView(value);
    if (view && !named.has(viewKey(view.name))) await views.put(view);
  }
  await createExportMemory(area).take(kept['exports']);
  const { settings } = kept;
  if ((await area.get('settings'))['settings'] !== undefined) return;
  if (typeof settings !== 'object' || settings === null) return;
  const { snapshots } = settings as Partial<Settings>;
  if (typeof snapshots === 'boolean') await createSettings(area).set({ snapshots });
}
