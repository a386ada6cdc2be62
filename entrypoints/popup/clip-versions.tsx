import { useState } from 'preact/hooks';

import type { Clip } from '../../domain/clip.ts';
import type { EarlierText } from '../../messaging/protocol.ts';
import { LaterDiff } from '../components/later-diff.ts';
import { t } from '../components/t.ts';
import { VersionList } from '../components/version-list.tsx';
import { formatInstant } from './format-instant.ts';
import type { PopupPort } from './popup-port.ts';
import type { ChangesHandle } from './use-changes.ts';
import { useVersions } from './use-versions.ts';

/** What a clip said before, if its page was read again. */
export function ClipVersions(props: {
  readonly port: PopupPort;
  readonly clip: Clip;
  readonly changes: ChangesHandle;
}) {
  const { port, clip, changes } = props;
  const history = useVersions(port, clip.id);
  const [viewed, setViewed] = useState<EarlierText | null>(null);
  if (!history || history.earlier.length === 0) return null;

  const restore = (id: string): void => {
    const version = history.earlier.find((each) => each.id === id);
    if (version) void changes.restoreVersion(clip, id, formatInstant(version.capturedAt));
  };
  return (
    <>
      <VersionList
        versions={history.earlier.map(({ id, capturedAt }) => ({
          id,
          readAt: formatInstant(capturedAt),
        }))}
        busy={changes.busy}
        onView={(id) => setViewed(history.earlier.find((each) => each.id === id) ?? null)}
        onRestore={restore}
      />
      {viewed && (
        <LaterDiff
          comparison={{
            before: viewed,
            after: history.now,
            beforeName: t('diff.beforeOf', [formatInstant(viewed.capturedAt)]),
            afterName: t('diff.present'),
            action: { label: t('versions.restore'), run: () => restore(viewed.id) },
          }}
          onClose={() => setViewed(null)}
        />
      )}
    </>
  );
}
