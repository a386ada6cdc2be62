import { render } from 'preact';

import type { SharingRoom } from '../../entrypoints/sharing/sharing-door.ts';
import { fail } from '../../domain/failure.ts';
import { OptionsPage } from '../../entrypoints/options/options-page.tsx';
import { SharingPanel } from '../../entrypoints/options/sharing-panel.tsx';
import { optionsWorld } from './options-world.ts';
import { readerArticle } from './reader-article.ts';
import { editedAs, LAN, manyTraces, PEOPLE, sampleTraces, sharedClip } from './sharing-clip.ts';
import { sampleCircle, sampleState, sharingWorld, type SharingWorld } from './sharing-world.ts';

const ALL = { kind: 'all' } as const;

/**
 * Scenes: share-empty, share-join, share-full, share-more, share-failing, share-traces (the panel), share-page (all
 * settings), share-reader, share-plain (a clip without conflicts), share-kept-page, share-kept-failing (a clip
 * whose page a circle has), share-room, share-campaign.
 */
export async function showSharing(scene: string, app: Element): Promise<void> {
  if (scene === 'share-reader' || scene === 'share-plain' || scene.startsWith('share-kept'))
    return showClip(scene, app);
  if (scene === 'share-room') return showRoomOf(app);
  if (scene === 'share-campaign') return showCampaign(app);
  await import('../../entrypoints/options/options.css');
  const world = worldOf(scene);
  const options = optionsWorld({ port: { sharing: world.port }, campaigns: 5 });
  if (scene === 'share-page') return render(<OptionsPage port={options.port} />, app);
  render(
    <main class="settings" style={{ gridTemplateColumns: 'minmax(0, 43rem)' }}>
      <h1 class="hidden-text">Cắt Báo</h1>
      <SharingPanel port={world.port} library={options.port.library} say={() => undefined} />
    </main>,
    app,
  );
  const press = (action: string): void => {
    setTimeout(
      () => document.querySelector<HTMLElement>(`[data-action="${action}"]`)?.click(),
      200,
    );
  };
  if (scene === 'share-join') press('circle-join');
  if (scene === 'share-more') press('circle-more');
  if (scene === 'share-traces') press('circle-traces');
  if (scene === 'share-failing') press('circle-troubles');
}

function worldOf(scene: string): SharingWorld {
  switch (scene) {
    case 'share-full':
    case 'share-page':
      return sharingWorld({
        circles: [
          sampleCircle({ namesakes: ['campaign-1'] }),
          sampleCircle({
            id: 'circle-1',
            name: 'Ban Tuyên giáo',
            url: 'https://couch.coquan.vn/tuyen-giao',
            share: ALL,
          }),
          sampleCircle({ id: 'circle-2', name: 'Mặt trận', share: { kind: 'campaigns', ids: [] } }),
        ],
        states: [
          sampleState(),
          sampleState({
            id: 'circle-1',
            kind: 'running',
            phase: 'pull',
            done: 12_480,
            total: 100_000,
          }),
          sampleState({ id: 'circle-2', kind: 'waiting', waiting: 7 }),
        ],
      });
    case 'share-more':
      return sharingWorld({ circles: [sampleCircle()], states: [sampleState()] });
    case 'share-traces':
      return sharingWorld({
        circles: [sampleCircle()],
        states: [sampleState()],
        people: PEOPLE,
        own: LAN,
        traces: manyTraces(),
      });
    case 'share-failing':
      return sharingWorld({
        circles: [
          sampleCircle(),
          sampleCircle({ id: 'circle-1', name: 'Ban Tuyên giáo', share: ALL }),
          sampleCircle({ id: 'circle-2', name: 'Mặt trận' }),
        ],
        states: [
          sampleState({ kind: 'refused', reason: 'Name or password is incorrect.', waiting: 3 }),
          sampleState({ id: 'circle-1', kind: 'offline', waiting: 12, setAside: 2 }),
          sampleState({ id: 'circle-2', kind: 'broken', reason: '502 Bad Gateway' }),
        ],
        troubles: [
          {
            docId: 'baomau.vn/1',
            kind: 'not-sent',
            clipId: 'clip-1',
            reason: 'too large: 5,2 MB',
            title: 'Toàn văn báo cáo chính trị',
          },
          {
            docId: 'clip:9f2c',
            kind: 'not-taken',
            clipId: null,
            reason: 'article.html: not plain',
            title: null,
          },
        ],
        refusal: { kind: 'circle-refused', detail: 'Name or password is incorrect.' },
      });
    default:
      return sharingWorld();
  }
}

async function showClip(scene: string, app: Element): Promise<void> {
  const [{ Reader }, { readerWorld }, { CAMPAIGNS }, { clipOfArticle }] = await Promise.all([
    import('../../entrypoints/library/reader/reader.tsx'),
    import('./reader-world.ts'),
    import('./sample-clips.ts'),
    import('./reader-article.ts'),
  ]);
  const article = readerArticle();
  const plain = scene !== 'share-reader';
  const clip = plain ? clipOfArticle(3, article) : sharedClip(article);
  const world = readerWorld([[clip, article]]);
  const port = { ...world.port, editClip: editedAs(world, LAN) };
  const { room } = sharingWorld({
    circles: [sampleCircle()],
    people: PEOPLE,
    own: LAN,
    ...(scene.startsWith('share-kept') && {
      pages: async () => fail({ kind: 'circle-offline' as const, detail: '' }),
    }),
    traces: plain ? [] : sampleTraces(clip.id),
    library: world,
  });
  const door = async (): Promise<SharingRoom> => room;
  document.body.style.margin = '0';
  const draw = (): void =>
    render(
      <main style={{ height: '100vh' }}>
        <h1 class="hidden-text">Cắt Báo</h1>
        <Reader
          port={port}
          sharing={door}
          clip={world.clips.get(clip.id) ?? clip}
          campaigns={CAMPAIGNS.map((each) => Object.assign({}, each, { clips: 3 }))}
          onChanged={(changed) => {
            for (const each of changed) world.clips.set(each.id, each);
            draw();
          }}
          onOpen={() => undefined}
          onNarrow={() => undefined}
          onToast={() => undefined}
          onClose={() => undefined}
        />
      </main>,
      app,
    );
  draw();
  if (scene === 'share-kept-failing') {
    setTimeout(
      () => document.querySelector<HTMLElement>('[data-action="fetch-page"]')?.click(),
      600,
    );
  }
}

/** The library page with a circle that has things to send. */
async function showRoomOf(app: Element): Promise<void> {
  const { showRoom } = await import('./room-scenes.tsx');
  const { room } = sharingWorld({
    circles: [sampleCircle()],
    states: [sampleState({ kind: 'waiting', waiting: 3 })],
    people: PEOPLE,
  });
  await showRoom('room', app, async () => room);
}

async function showCampaign(app: Element): Promise<void> {
  const [{ CampaignDialog }, { campaignWorld, fillLibrary }, { createLibrary }] = await Promise.all(
    [
      import('../../entrypoints/library/campaigns/campaign-dialog.tsx'),
      import('./campaign-world.ts'),
      import('../../storage/library.ts'),
    ],
  );
  const library = createLibrary(undefined, `gallery-share-${Date.now()}`);
  const world = campaignWorld(library);
  await fillLibrary(library, 20, [['Năm dân vận khéo', { colour: 'teal' }]]);
  const campaigns = await world.campaigns();
  const campaign = campaigns[0] ?? null;
  const { room } = sharingWorld({
    circles: [
      sampleCircle({ share: { kind: 'campaigns', ids: campaign ? [campaign.id] : [] } }),
      sampleCircle({ id: 'circle-1', name: 'Ban Tuyên giáo', share: ALL }),
    ],
  });
  render(
    <CampaignDialog
      port={world.port}
      sharing={async () => room}
      campaign={campaign}
      campaigns={campaigns}
      onClose={() => undefined}
      onToast={() => undefined}
    />,
    app,
  );
}
