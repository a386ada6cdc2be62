import type { SpaceParts } from '../../domain/figures.ts';
import { t } from '../components/t.ts';
import { formatBytes } from './amounts.ts';

const PARTS = [
  ['texts', 'space.texts'],
  ['snapshots', 'space.snapshots'],
  ['index', 'space.index'],
  ['rest', 'space.rest'],
] as const;

/**
 * What takes the room, as a picture and in words. The parts are estimates; only the whole is what
 * the browser says, so they are made to add up to it.
 */
export function SpaceBar(props: { readonly parts: SpaceParts; readonly used: number }) {
  const shares = sharesOf(props.parts, props.used);
  const shown = PARTS.filter(([part]) => shares[part] > 0);
  if (shown.length === 0) return null;
  return (
    <div class="space-parts">
      <div class="space-bar" aria-hidden="true">
        {shown.map(([part]) => (
          <span key={part} data-part={part} style={{ flexGrow: shares[part] }} />
        ))}
      </div>
      <ul class="space-legend" aria-label={t('space.heading')}>
        {shown.map(([part, name]) => (
          <li key={part}>
            <span class="space-key" data-part={part} aria-hidden="true" />
            {t(name)}
            <span class="quiet-text">{t('space.about', [formatBytes(shares[part])])}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Parts that add up to what is used: shrunk where they were taken for too much. */
export function sharesOf(
  { texts, snapshots, index }: SpaceParts,
  used: number,
): Readonly<Record<(typeof PARTS)[number][0], number>> {
  const sum = texts + snapshots + index;
  const scale = sum > used && sum > 0 ? used / sum : 1;
  return {
    texts: texts * scale,
    snapshots: snapshots * scale,
    index: index * scale,
    rest: Math.max(0, used - sum),
  };
}
