import { useCallback, useEffect, useState } from 'preact/hooks';

import type { SpaceParts } from '../../domain/figures.ts';
import type { Failure } from '../../domain/failure.ts';
import { FailureNote } from '../components/failure-note.tsx';
import { t } from '../components/t.ts';
import { formatBytes } from './amounts.ts';
import { noAnswer } from '../popup/attempt.ts';
import { Row } from './group.tsx';
import { NoteWarn } from './notes.tsx';
import { SpaceBar } from './space-bar.tsx';
import type { LibraryPort, Space } from './options-port.ts';

/** Room on the disk, and the browser's promise to keep the library. */
export function SpaceRows({ port }: { readonly port: LibraryPort }) {
  const [space, setSpace] = useState<Space | null>(null);
  const [parts, setParts] = useState<SpaceParts | null>(null);
  const [refused, setRefused] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const read = useCallback(() => {
    port.space().then(setSpace, (error: unknown) => setFailure(noAnswer(error)));
    // Without the parts the whole still stands.
    port.spaceParts().then(setParts, () => undefined);
  }, [port]);
  useEffect(() => {
    read();
    return port.onChange(read);
  }, [port, read]);
  const keep = async (): Promise<void> => {
    try {
      setRefused(!(await port.keepForGood()));
    } catch (error) {
      setFailure(noAnswer(error));
    }
    read();
  };
  if (failure) return <FailureNote failure={failure} />;
  if (!space) return null;

  const text = t('care.used', [formatBytes(space.used), formatBytes(space.free)]);
  return (
    <>
      <Row title={t('care.space')} text={text}>
        <meter
          class="space"
          min={0}
          max={space.used + space.free}
          value={space.used}
          aria-label={text}
        />
        {parts && <SpaceBar parts={parts} used={space.used} />}
      </Row>
      <Row
        title={t('care.keep')}
        text={t(space.kept ? 'care.kept' : 'care.notKept')}
        control={
          space.kept ? undefined : (
            <button type="button" class="button" data-action="persist" onClick={() => void keep()}>
              {t('care.keepNow')}
            </button>
          )
        }
      >
        {refused && (
          <div role="status">
            <NoteWarn heading={t('care.keepRefused')} />
          </div>
        )}
      </Row>
    </>
  );
}
