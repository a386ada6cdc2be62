// @vitest-environment node
import { beforeEach, describe, expect, it } from 'vitest';

import { fieldsOf } from '../../domain/draft.ts';
import type { Result } from '../../domain/failure.ts';
import { mergeWhole } from '../../domain/merge-clip.ts';
import type { Library } from '../../domain/ports.ts';
import { editClip } from '../../entrypoints/background/edit-clip.ts';
import { emptyOldTrash, purgeClips, setTrashed } from '../../entrypoints/background/trash-clips.ts';
import { createSettings } from '../../storage/settings.ts';
import { createUpkeepClock } from '../../storage/upkeep-clock.ts';
import { memoryArea } from '../gallery/memory-area.ts';
import { aClip, aLibrary } from '../storage/a-library.ts';

const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;
const NOW = Date.UTC(2026, 10, 27, 2);

let library: Library;
let id: string;
/** What the machine's clock shows. */
let clock: number;
const now = (): number => clock;

beforeEach(async () => {
  clock = NOW;
  library = aLibrary();
  id = must(await library.saveClip(await aClip(), mergeWhole)).id;
});

describe('a clock that goes back a day', () => {
  const edit = async (title: string): Promise<void> => {
    const clip = await library.getClip(id);
    const body = await library.getBody(id);
    if (!clip || !body) throw new Error('no clip');
    const base = { ...fieldsOf(body.article, [], ''), title: clip.title };
    must(await editClip({ library, now }, id, { base, fields: { ...base, title } }));
  };

  it('lets what a person corrects last win all the same', async () => {
    await edit('Sửa hôm nay');
    clock -= DAY;
    await edit('Sửa sau khi đồng hồ lùi');
    expect(await library.getClip(id)).toMatchObject({ title: 'Sửa sau khi đồng hồ lùi' });
    await edit('Rồi lại sửa');
    expect(await library.getClip(id)).toMatchObject({ title: 'Rồi lại sửa' });
  });

  it('leaves deleting, bringing back and emptying as they were, each with its way back', async () => {
    must(await setTrashed({ library, now }, [id], true));
    clock -= DAY;
    must(await setTrashed({ library, now }, [id], false));
    expect(await library.totals()).toMatchObject({ all: 1, trash: 0 });
    must(await setTrashed({ library, now }, [id], true));
    const { act } = must(await purgeClips({ library, now }, null));
    expect(await library.totals()).toMatchObject({ all: 0, trash: 0 });
    clock -= DAY;
    must(await library.undo(act, now(), mergeWhole));
    expect(await library.totals()).toMatchObject({ all: 0, trash: 1 });
    must(await setTrashed({ library, now }, [id], false));
    expect(await library.totals()).toMatchObject({ all: 1, trash: 0 });
    expect(await library.check({})).toMatchObject({ problems: [] });
  });

  it('leaves campaigns renamed after it renamed, and takes that back', async () => {
    const [campaign] = must(await library.ensureCampaigns(['Dân vận khéo'], now()));
    if (!campaign) throw new Error('no campaign');
    must(await library.renameCampaign(campaign.id, 'Tên thứ hai', now()));
    clock -= DAY;
    const { act } = must(await library.renameCampaign(campaign.id, 'Tên thứ ba', now()));
    const names = async () => (await library.listCampaigns()).map(({ name }) => name);
    expect(await names()).toEqual(['Tên thứ ba']);
    must(await library.undo(act, now(), mergeWhole));
    expect(await names()).toEqual(['Tên thứ hai']);
  });
});

describe('upkeep by a clock that goes wrong', () => {
  const area = memoryArea();
  const settings = createSettings(area);
  const upkeep = createUpkeepClock(area);
  /** As the background does it twice a day. */
  const keepUp = async (): Promise<void> => {
    const steady = await upkeep.look(now());
    await emptyOldTrash({ library, settings, now }, steady);
    await library.dropJournalBefore(steady - 7 * DAY);
  };
  beforeEach(async () => {
    await area.remove('upkeep-clock');
    await settings.set({ emptyTrashAfterDays: 30 });
    await keepUp();
    must(await setTrashed({ library, now }, [id], true));
  });
  const inTrash = async (): Promise<number> => (await library.totals()).trash;

  it('empties nothing when the clock is set forward a year by mistake and back again', async () => {
    clock += 365 * DAY;
    await keepUp();
    clock += HOUR;
    await keepUp();
    expect(await inTrash()).toBe(1);
    clock = NOW + 2 * HOUR;
    await keepUp();
    expect(await inTrash()).toBe(1);
  });

  it('keeps the way back from an emptied trash through it', async () => {
    const { act } = must(await purgeClips({ library, now }, null));
    clock += 365 * DAY;
    await keepUp();
    clock = NOW + HOUR;
    must(await library.undo(act, now(), mergeWhole));
    expect(await inTrash()).toBe(1);
  });

  it('goes on when the clock is right again after a dead battery', async () => {
    clock = Date.UTC(2001, 0, 1);
    await keepUp();
    clock = NOW + 31 * DAY;
    await keepUp();
    expect(await inTrash()).toBe(1);
    clock += 13 * HOUR;
    await keepUp();
    expect(await inTrash()).toBe(0);
  });

  it('goes on after a month of holidays', async () => {
    clock += 31 * DAY;
    await keepUp();
    clock += 13 * HOUR;
    await keepUp();
    expect(await inTrash()).toBe(0);
  });
});

function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
}
