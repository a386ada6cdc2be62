// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { Clip } from '../../domain/clip.ts';
import type { FacetFilter } from '../../domain/facets.ts';
import type { CampaignPort } from '../../entrypoints/library/campaigns/campaign-port.ts';
import CampaignPage from '../../entrypoints/library/campaigns/campaign-page.tsx';
import { createLibrary } from '../../storage/library.ts';
import { campaignWorld, fillLibrary, type CampaignWorld } from '../gallery/campaign-world.ts';
import { speak } from './speak.ts';

let world: CampaignWorld;
const narrowed: Partial<FacetFilter>[] = [];
const opened: Clip[] = [];

beforeEach(async () => {
  await speak('vi');
  const library = createLibrary({ indexedDB: new IDBFactory(), IDBKeyRange });
  world = campaignWorld(library);
  await fillLibrary(library, 60, [
    ['Năm dân vận khéo', { dates: { from: '2020-02-01', to: '2020-03-31' }, description: 'Tả' }],
    ['Trống', {}],
  ]);
  narrowed.length = 0;
  opened.length = 0;
});
afterEach(cleanup);

async function open(name: string, change: Partial<CampaignPort> = {}) {
  const campaigns = await world.campaigns();
  const found = campaigns.find((each) => each.name === name);
  if (!found) throw new Error(`no ${name}`);
  render(
    <CampaignPage
      port={{ ...world.port, ...change }}
      campaign={found}
      campaigns={campaigns}
      version={1}
      onEdit={() => {}}
      onOpen={(clip) => opened.push(clip)}
      onNarrow={(filter) => narrowed.push(filter)}
      onToast={() => {}}
    />,
  );
  return found;
}
const section = (name: string) => screen.findByRole('region', { name });

describe('the page of a campaign', () => {
  it('says its dates and how many clips lie outside them, each with the way there', async () => {
    const { id } = await open('Năm dân vận khéo');
    expect(screen.getByText('01/02/2020 – 31/03/2020')).toBeTruthy();
    fireEvent.click(await screen.findByRole('button', { name: /bài trước đó/ }));
    fireEvent.click(screen.getByRole('button', { name: /bài sau đó/ }));
    expect(narrowed).toEqual([
      { campaigns: [id], from: null, to: '2020-01-31' },
      { campaigns: [id], from: '2020-04-01', to: null },
    ]);
  });

  it('lists the provinces that have not reported, by their old names too', async () => {
    await open('Năm dân vận khéo');
    const provinces = await section('Tỉnh, thành');
    const report = await world.port.report({ ...(await world.campaigns())[0]! });
    const silent = 34 - report.provinces.length;
    expect(within(provinces).getByText(`${silent} tỉnh, thành chưa có bài`)).toBeTruthy();
    expect(within(provinces).getAllByText(/^\(gồm /).length).toBeGreaterThan(0);
  });

  it('leads from each source, province and clip to what it tells of', async () => {
    const { id } = await open('Năm dân vận khéo');
    const sources = await section('Nguồn');
    fireEvent.click(within(sources).getAllByRole('button')[0] as HTMLElement);
    expect(narrowed.at(-1)).toMatchObject({ campaigns: [id], sources: [expect.any(String)] });
    const first = await section('Đưa tin đầu tiên');
    fireEvent.click(within(first).getAllByRole('button')[0] as HTMLElement);
    const report = await world.port.report({ ...(await world.campaigns())[0]! });
    expect(opened[0]?.id).toBe(report.first?.id);
  });

  it('has its bars as numbers too', async () => {
    await open('Năm dân vận khéo');
    const timeline = await section('Theo thời gian');
    expect(within(timeline).getByRole('img').getAttribute('aria-label')).toMatch(/^\d+ bài, từ/);
    const rows = within(timeline).getAllByRole('row').slice(1);
    const sum = rows.reduce((all, row) => all + Number(row.lastElementChild?.textContent), 0);
    const report = await world.port.report({ ...(await world.campaigns())[0]! });
    expect(sum).toBe(report.clips - report.undated);
  });

  it('shows themes under another year with their place, and corrects nothing', async () => {
    await open('Năm dân vận khéo');
    const conflicts = await section('Chủ đề và năm không khớp');
    const marks = await waitFor(() => {
      const found = conflicts.querySelectorAll('mark');
      expect(found.length).toBeGreaterThan(0);
      return found;
    });
    expect(marks[0]?.textContent).toBe('Năm dân vận chính quyền 2020');
    expect(within(conflicts).getAllByText(/Năm 2020: “Năm dân vận khéo”/).length).toBe(
      marks.length,
    );
  });

  it('stops reading when it is left', async () => {
    const asked: AbortSignal[] = [];
    await open('Năm dân vận khéo', {
      findConflicts: (_, watch) => {
        asked.push(watch.signal);
        return new Promise(() => {});
      },
    });
    await waitFor(() => expect(asked).toHaveLength(1));
    cleanup();
    await waitFor(() => expect(asked[0]?.aborted).toBe(true));
  });

  it('teaches where there is no clip yet', async () => {
    // The second campaign is on every third clip: one without any.
    await world.port.editCampaign(null, { name: 'Mới' });
    await open('Mới');
    expect(await screen.findByText('Chưa có bài nào')).toBeTruthy();
    expect(screen.queryByRole('table')).toBeNull();
  });

  it('says that it could not be read, and reads again when asked', async () => {
    let asked = 0;
    await open('Năm dân vận khéo', {
      report: (campaign) => {
        asked += 1;
        return asked === 1 ? Promise.reject(new Error('closed')) : world.port.report(campaign);
      },
    });
    expect(await screen.findByText('Không tổng hợp được các bài của chiến dịch.')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Thử lại' }));
    await section('Nguồn');
  });
});
