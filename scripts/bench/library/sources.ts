import type { Source } from '../../../domain/source.ts';
import { PORTALS } from '../../../portals/registry.ts';

const COUNT = 60;

/** Sixty portals of the registry, of every kind, the same ones always. */
export const SOURCES: readonly Source[] = Array.from({ length: COUNT }, (_, at) => {
  // The registry goes kind by kind: neighbours here are of different kinds.
  const portal = PORTALS[Math.floor((((at * 23) % COUNT) * PORTALS.length) / COUNT)];
  if (!portal) throw new Error(`the registry has fewer than ${COUNT} portals`);
  return { ...portal, registered: true };
});
