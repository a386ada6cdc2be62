import type { FacetFilter } from '../../../domain/facets.ts';
import { Chart } from './chart.tsx';
import { NumberTable } from './number-table.tsx';
import type { Picture } from './picture.ts';
import type { PicturesPort } from './pictures-port.ts';
import { TakeMenu } from './take-menu.tsx';
import { useTaking, type Subject } from './use-taking.ts';

/** One picture: its heading, the drawing, its legend, its numbers, and the ways to take it along. */
export function PictureCard(props: {
  readonly port: PicturesPort;
  readonly picture: Picture;
  readonly subject: Subject;
  readonly onNarrow: (change: Partial<FacetFilter>) => void;
}) {
  const { picture, onNarrow } = props;
  const [taking, said] = useTaking(props.port, picture, props.subject);
  const id = `picture-${picture.name}`;
  return (
    <section class={`picture-card picture-card-${picture.name}`} aria-labelledby={id}>
      <header class="picture-head">
        <div>
          <h3 id={id}>{picture.title}</h3>
          <p class="quiet-text">{picture.hint}</p>
        </div>
        <TakeMenu title={picture.title} taking={taking} />
      </header>
      <Chart picture={picture} onNarrow={onNarrow} />
      {picture.legend.length > 0 && (
        <ul class="picture-legend">
          {picture.legend.map(({ label, fill }) => (
            <li key={label}>
              <svg width="16" height="16" aria-hidden="true">
                <rect x="0.5" y="0.5" width="15" height="15" rx="2" fill={fill} />
              </svg>
              {label}
            </li>
          ))}
        </ul>
      )}
      {picture.foot && <p class="quiet-text">{picture.foot}</p>}
      <p class="picture-said" role="status">
        {said}
      </p>
      <NumberTable picture={picture} onNarrow={onNarrow} />
    </section>
  );
}
