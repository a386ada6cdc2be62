import { FailureNote } from '../components/failure-note.tsx';
import { formatCount, t } from '../components/t.ts';
import { Group, Row } from './group.tsx';
import { NoteWarn } from './notes.tsx';
import { INSTALLED, NEVER, OPTIONAL, type OptionalRight } from './permission-table.ts';
import type { HeldRights, PermissionsPort } from './permissions-port.ts';
import './rights.css';
import { useHeld } from './use-held.ts';
import type { Say } from './use-toast.ts';

/** What is held now and why, what is asked for when it is needed, and what never is. */
export function PermissionsPanel(props: {
  readonly port: PermissionsPort;
  /** Whose permissions: one build has two that the other does not know. */
  readonly browser: 'chromium' | 'firefox';
  readonly say: Say;
}) {
  const { port, say } = props;
  const { held, failure, failed, read } = useHeld(port, readRights, null);
  const giveBack = async (right: OptionalRight): Promise<void> => {
    try {
      await port.giveBack(right);
      say({ text: t('rights.givenBack') });
    } catch (error) {
      failed(error);
    }
    read();
  };
  return (
    <Group id="permissions" heading={t('rights.heading')} text={t('rights.intro')}>
      {held && <Taken held={held} onKnown={() => void port.dropTaken().then(read, failed)} />}
      {failure && <FailureNote failure={failure} />}
      <div class="row">
        <h3 class="row-heading">{t('rights.asked')}</h3>
        <ul class="rights">
          {OPTIONAL.map(({ right, why, stops }) => (
            <li key={right} data-right={right}>
              <div class="rights-words">
                <span>{t(why)}</span>
                <span class="quiet-text">
                  <strong data-held={isHeld(held, right)}>{stateText(held, right)}</strong>
                  {isHeld(held, right) && ` · ${t(stops)}`}
                </span>
                {hostsOf(held, right).length > 0 && (
                  <ul class="rights-hosts">
                    {hostsOf(held, right).map((host) => (
                      <li key={host}>
                        <kbd>{host}</kbd>
                      </li>
                    ))}
                  </ul>
                )}
              </div>
              {isHeld(held, right) && (
                <button
                  type="button"
                  class="button"
                  data-action={`give-back-${right}`}
                  onClick={() => void giveBack(right)}
                >
                  {t('rights.giveBack')}
                </button>
              )}
            </li>
          ))}
        </ul>
      </div>
      <div class="row">
        <h3 class="row-heading">{t('rights.always')}</h3>
        <dl class="pairs">
          {INSTALLED.filter(({ only }) => only === null || only === props.browser).map(
            ({ name, why }) => (
              <div key={name}>
                <dt>
                  <kbd>{name}</kbd>
                </dt>
                <dd>{t(why)}</dd>
              </div>
            ),
          )}
        </dl>
      </div>
      <Row
        title={t('rights.never')}
        text={
          <ul class="titles">
            {NEVER.map(({ what }) => (
              <li key={what}>{t(what)}</li>
            ))}
          </ul>
        }
      />
    </Group>
  );
}

const isOfHosts = (right: OptionalRight): right is 'hosts' | 'circles' =>
  right === 'hosts' || right === 'circles';

const hostsOf = (held: HeldRights | null, right: OptionalRight): readonly string[] =>
  held && isOfHosts(right) ? held[right] : [];

function isHeld(held: HeldRights | null, right: OptionalRight): boolean {
  if (!held) return false;
  return isOfHosts(right) ? held[right].length > 0 : held[right];
}

function stateText(held: HeldRights | null, right: OptionalRight): string {
  if (!held) return '…';
  if (!isOfHosts(right)) return t(held[right] ? 'rights.held' : 'rights.notHeld');
  const { length } = held[right];
  return length === 0
    ? t('rights.hostsNone')
    : t('rights.hostsCount', length, [formatCount(length)]);
}

function Taken(props: { readonly held: HeldRights; readonly onKnown: () => void }) {
  const { portals, downloads } = props.held.taken;
  if (!portals && !downloads) return null;
  return (
    <div role="alert" data-state="taken">
      {portals && <NoteWarn heading={t('rights.takenPortals')} />}
      {downloads && <NoteWarn heading={t('rights.takenDownloads')} />}
      <p class="note-act">
        <button type="button" class="button" onClick={props.onKnown}>
          {t('rights.known')}
        </button>
      </p>
    </div>
  );
}

const readRights = (port: PermissionsPort) => port.read();
