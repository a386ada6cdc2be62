import { useMemo } from 'preact/hooks';

import type { Circle } from '../../domain/circle/circle.ts';
import type { CircleState, SharingPort } from '../../domain/circle/sharing.ts';
import { useHeld } from './use-held.ts';

export interface HeldCircle {
  readonly circle: Circle;
  /** null until it is known. */
  readonly state: CircleState | null;
}

/** The circles and how each stands; null until they are known. While this is used they are kept live. */
export function useSharing(port: SharingPort) {
  const watched = useMemo(
    () => ({ port, onChange: (listener: () => void) => port.watch(listener) }),
    [port],
  );
  return useHeld(watched, readCircles, null);
}

async function readCircles({
  port,
}: {
  readonly port: SharingPort;
}): Promise<readonly HeldCircle[]> {
  const [circles, states] = await Promise.all([port.circles(), port.states()]);
  return circles.map((circle) => ({
    circle,
    state: states.find(({ id }) => id === circle.id) ?? null,
  }));
}
