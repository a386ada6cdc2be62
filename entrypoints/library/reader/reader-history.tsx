import { useState } from 'preact/hooks';

import type { Clip } from '../../../domain/clip.ts';
import type { EarlierText } from '../../../messaging/protocol.ts';
import { RepostList } from '../../components/repost-list.tsx';
import { t } from '../../components/t.ts';
import { VersionList } from '../../components/version-list.tsx';
import { formatInstant } from '../../popup/format-instant.ts';
import { useReposts } from '../../popup/use-reposts.ts';
import { useVersions } from '../../popup/use-versions.ts';
import type { ReaderPort } from './reader-port.ts';
import type { ReaderChanges } from './use-reader-changes.ts';
import { useWanted } from './use-wanted.ts';

const loadDialog = () => import('../../components/diff-dialog.tsx');

/** Who else said it, and what the page said before. */
export function ReaderHistory(props: {
  readonly port: ReaderPort;
  readonly clip: Clip;
  readonly changes: ReaderChanges;
  readonly onOpen: (clip: Clip) => void;
}) {
  const { port, clip, changes } = props;
  const reposts = useReposts(port, clip.id);
  const history = useVersions(port, clip.id);
  const [viewed, setViewed] = useState<EarlierText | null>(null);
  const dialog = useWanted(viewed !== null, loadDialog);
  const earlier = history?.earlier ?? [];

  const restore = (id: string): void => {
    const version = earlier.find((each) => each.id === id);
    if (version) void changes.restoreVersion(id, formatInstant(version.capturedAt));
  };
  return (
    <>
      {reposts.length > 1 && (
        <RepostList
          clips={reposts}
          id={clip.id}
          startOpen={false}
          busy={changes.busy}
          onOpen={props.onOpen}
          onSplit={(other) => void changes.split(other)}
        />
      )}
      {earlier.length > 0 && (
        <VersionList
          versions={earlier.map(({ id, capturedAt }) => ({
            id,
            readAt: formatInstant(capturedAt),
          }))}
          busy={changes.busy}
          onView={(id) => setViewed(earlier.find((each) => each.id === id) ?? null)}
          onRestore={restore}
        />
      )}
      {viewed && history && dialog && (
        <dialog.DiffDialog
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
