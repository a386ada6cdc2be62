import { useCallback, useState } from 'preact/hooks';

import type { Clip } from '../../domain/clip.ts';
import { formatPublished } from '../../domain/vietnam-time.ts';
import { SAMPLE_HOST } from '../../messaging/sample-page.ts';
import { FailureNote } from '../components/failure-note.tsx';
import { Icon } from '../components/icon.tsx';
import { t } from '../components/t.ts';
import { Toast, type ToastMessage } from '../components/toast.tsx';
import { campaignNames } from '../popup/form-fields.ts';
import type { PopupPort } from '../popup/popup-port.ts';
import { ThisPage } from '../popup/this-page.tsx';
import { useCampaigns } from '../popup/use-campaigns.ts';
import { useChanges } from '../popup/use-changes.ts';
import { useList } from '../popup/use-list.ts';
import { usePage } from '../popup/use-page.ts';

const EVERYTHING = { text: '', campaign: null };
const isSample = ({ source }: Clip): boolean => source.host === SAMPLE_HOST;

/** The popup's own card about the sample, and under it the list into which it goes. */
export function SampleCard({ port }: { readonly port: PopupPort }) {
  const [toast, setToast] = useState<ToastMessage | null>(null);
  const [said, setSaid] = useState('');
  const dismiss = useCallback(() => setToast(null), []);
  const handle = usePage(port);
  const { campaigns, refresh } = useCampaigns(port, null);
  const list = useList(port, EVERYTHING, null);
  const changes = useChanges(port, setToast, handle.absorb, handle);
  const clip = list.clips.find(isSample);
  return (
    <>
      <ThisPage
        port={port}
        handle={handle}
        campaigns={campaigns}
        refreshCampaigns={refresh}
        changes={changes}
        onOpen={({ id }) => port.openLibrary(id)}
        onSay={setSaid}
        onToast={setToast}
      />
      {clip && (
        <section class="sample-list" aria-labelledby="sample-list-heading">
          <h2 id="sample-list-heading">{t('welcome.inLibrary')}</h2>
          <div class="sample-row">
            <div class="sample-words">
              <strong>{clip.title}</strong>
              <span class="quiet-text">
                {clip.source.name}
                {clip.published && ` · ${formatPublished(clip.published)}`}
              </span>
              <span class="chips">
                <span class="chip chip-badge">{t('welcome.sample')}</span>
                {campaignNames(clip, campaigns ?? []).map((name) => (
                  <span key={name} class="chip">
                    <span>{name}</span>
                  </span>
                ))}
              </span>
            </div>
            <button
              type="button"
              class="button"
              disabled={changes.busy}
              onClick={() => void changes.delete([clip.id])}
            >
              <Icon name="trash" />
              {t('welcome.deleteSample')}
            </button>
          </div>
        </section>
      )}
      {changes.failure && <FailureNote failure={changes.failure} />}
      <p class="hidden-text" role="status">
        {said}
      </p>
      <Toast message={toast} onDismiss={dismiss} />
    </>
  );
}
