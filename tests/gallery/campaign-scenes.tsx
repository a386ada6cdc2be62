import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';

import type { CampaignChange } from '../../domain/campaign-edit.ts';
import type { CampaignCount } from '../../domain/collection.ts';
import { CampaignDialog } from '../../entrypoints/library/campaigns/campaign-dialog.tsx';
import CampaignPage from '../../entrypoints/library/campaigns/campaign-page.tsx';
import { Toast, type ToastMessage } from '../../entrypoints/components/toast.tsx';
import { createLibrary } from '../../storage/library.ts';
import { campaignWorld, fillLibrary, type CampaignWorld } from './campaign-world.ts';

const CAMPAIGNS: readonly (readonly [string, CampaignChange])[] = [
  [
    'Năm dân vận khéo 2020',
    {
      colour: 'teal',
      dates: { from: '2020-02-01', to: '2020-08-31' },
      description:
        'Kế hoạch số 100-KH/TU: mỗi huyện ít nhất hai mô hình. Theo dõi tin của báo tỉnh, cổng tỉnh và Mặt trận; gửi lãnh đạo bản tổng hợp ngày 15 hằng tháng.',
      addPhrases: ['dân vận khéo', 'tổ dân vận'],
    },
  ],
  ['Mục tiêu kép', { colour: 'amber' }],
  [
    'Đợt thi đua đặc biệt chào mừng đại hội đảng bộ các cấp nhiệm kỳ 2020 – 2025 và kỷ niệm 90 năm Ngày truyền thống công tác dân vận của Đảng',
    { colour: 'purple' },
  ],
  ['Nghị quyết 01', { archived: true }],
];

/** `campaign-page`, `-large`, `-empty`, `-failing`, `-archived`; `campaign-dialog`, `-new`, `-long`. */
export async function showCampaignScene(scene: string, app: Element): Promise<boolean> {
  if (!scene.startsWith('campaign-')) return false;
  const isEmpty = scene.endsWith('-empty') || scene.endsWith('-archived');
  const count = scene.endsWith('-large') ? 5600 : 140;
  const name = `gallery-${scene}-${Date.now()}`;
  const library = createLibrary(undefined, name);
  let changed = (): void => {};
  const world = campaignWorld(library, () => changed());
  await fillLibrary(library, isEmpty ? 0 : count, CAMPAIGNS);
  document.body.style.overflow = 'auto';
  const follow = (listen: () => void): void => {
    changed = listen;
  };
  render(<Scene scene={scene} world={world} onChanged={follow} />, app);
  Object.assign(globalThis, { campaignWorld: world });
  return true;
}

function Scene(props: {
  readonly scene: string;
  readonly world: CampaignWorld;
  readonly onChanged: (listen: () => void) => void;
}) {
  const { scene, world, onChanged } = props;
  const [campaigns, setCampaigns] = useState<readonly CampaignCount[]>([]);
  const [version, setVersion] = useState(0);
  const [toast, setToast] = useState<ToastMessage | null>(null);
  const [editing, setEditing] = useState(scene.startsWith('campaign-dialog'));
  useEffect(() => {
    const read = async (): Promise<void> => {
      setCampaigns(await world.campaigns());
      setVersion((held) => held + 1);
    };
    onChanged(() => void read());
    void read();
  }, [world, onChanged]);
  const at = scene.endsWith('-long') ? 2 : scene.endsWith('-archived') ? 3 : 0;
  const campaign = campaigns[at];
  if (!campaign) return null;
  const port = scene.endsWith('-failing')
    ? { ...world.port, report: () => Promise.reject(new Error('the database is closed')) }
    : world.port;
  return (
    <>
      <CampaignPage
        port={port}
        campaign={campaign}
        campaigns={campaigns}
        version={version}
        onEdit={() => setEditing(true)}
        onOpen={(clip) => setToast({ text: `open ${clip.title}` })}
        onNarrow={(change) => setToast({ text: `narrow ${JSON.stringify(change)}` })}
        onToast={setToast}
      />
      {editing && (
        <CampaignDialog
          port={port}
          campaign={scene.endsWith('-new') ? null : campaign}
          campaigns={campaigns}
          onClose={() => setEditing(false)}
          onToast={setToast}
        />
      )}
      <Toast message={toast} onDismiss={() => setToast(null)} />
    </>
  );
}
