import { useEffect, useState } from 'preact/hooks';

import type { Circle } from '../../../domain/circle/circle.ts';
import type { CircleState, SharingPort } from '../../../domain/circle/sharing.ts';
import { Icon, type IconName } from '../../components/icon.tsx';
import { formatCount, t } from '../../components/t.ts';
import { circleWords, type CircleWords } from '../../sharing/circle-words.ts';
import type { SharingDoor } from '../../sharing/sharing-door.ts';
import type { LibraryPort } from '../library-port.ts';
import './head-status.css';

const ICONS = {
  good: 'check',
  quiet: 'refresh',
  warn: 'alert',
} as const satisfies Record<CircleWords['tone'], IconName>;

/** How the circles stand, quietly, for those who have any; a press leads to where they are looked after. */
export function HeadStatus(props: {
  readonly door: SharingDoor;
  readonly port: Pick<LibraryPort, 'onLibraryChange'>;
}) {
  const circles = useCircles(props.door, props.port);
  const worst = circles.reduce<Stood | null>(
    (held, each) => (held === null || RANK[each.words.tone] > RANK[held.words.tone] ? each : held),
    null,
  );
  if (!worst) return null;
  const aside = circles.reduce((sum, { state }) => sum + (state?.setAside ?? 0), 0);
  const lines = circles.map(({ circle, words }) => `${circle.name}: ${words.text}`);
  if (aside > 0) lines.push(t('sharing.troubles', aside, [formatCount(aside)]));
  const { tone } = worst.words;
  return (
    <button
      type="button"
      class="button button-bare head-circles"
      data-tone={tone}
      data-aside={aside > 0}
      title={lines.join('\n')}
      aria-label={t('sharing.headOf', [lines.join('; ')])}
      onClick={() => void props.door().then((room) => room.openSettings())}
    >
      <Icon name={aside > 0 ? 'alert' : ICONS[tone]} />
      <span>{worst.words.text}</span>
    </button>
  );
}

interface Stood {
  readonly circle: Circle;
  readonly state: CircleState | null;
  readonly words: CircleWords;
}

const RANK = { good: 0, quiet: 1, warn: 2 } as const;

/** Watched only where there are circles: who shares with nobody keeps nothing awake. */
function useCircles(
  door: SharingDoor,
  library: Pick<LibraryPort, 'onLibraryChange'>,
): readonly Stood[] {
  const [circles, setCircles] = useState<readonly Stood[]>([]);
  useEffect(() => {
    let wanted = true;
    let stop: (() => void) | null = null;
    const read = async (): Promise<void> => {
      try {
        const { port } = await door();
        const found = await readStood(port);
        if (!wanted) return;
        setCircles(found);
        if (found.length > 0) stop ??= port.watch(() => void read());
      } catch {
        // A status that cannot be read is no news; the list says what is wrong with the library.
      }
    };
    void read();
    // A circle that was joined elsewhere brings clips, and so a change.
    const stopLibrary = library.onLibraryChange(() => {
      if (!stop) void read();
    });
    return () => {
      wanted = false;
      stop?.();
      stopLibrary();
    };
  }, [door, library]);
  return circles;
}

async function readStood(port: SharingPort): Promise<readonly Stood[]> {
  const circles = await port.circles();
  if (circles.length === 0) return [];
  const states = await port.states();
  return circles.map((circle) => {
    const state = states.find(({ id }) => id === circle.id) ?? null;
    return { circle, state, words: circleWords(state) };
  });
}
