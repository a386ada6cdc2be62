import { useMemo, useRef, useState } from 'preact/hooks';

import type { CampaignCount } from '../../../domain/collection.ts';
import type { FacetFilter } from '../../../domain/facets.ts';
import { canDraw, fittingUnit, type PeriodUnit } from '../../../domain/pictures/period.ts';
import type { PictureCounts } from '../../../domain/pictures/picture-counts.ts';
import { timeSeries } from '../../../domain/pictures/time-series.ts';
import { AXES, LEAST_COLUMN } from './draw-columns.ts';
import { clipsWord } from './period-words.ts';
import { PeriodSwitch, type UnitChoice } from './period-switch.tsx';
import { PictureCard } from './picture-card.tsx';
import './picture-colours.css';
import './picture-card.css';
import './number-table.css';
import './pictures.css';
import type { PicturesPort } from './pictures-port.ts';
import { provincePicture } from './province-picture.ts';
import { sourcePicture } from './source-picture.ts';
import { FailedPictures, LoadingPictures, NoPictures, NoTones } from './states.tsx';
import { spanWords, subjectOf } from './subject.ts';
import { timePicture } from './time-picture.ts';
import { tonePicture } from './tone-picture.ts';
import { useCounts } from './use-counts.ts';
import { useWidth } from './use-width.ts';

export interface PicturesProps {
  readonly port: PicturesPort;
  readonly filter: FacetFilter;
  /** As typed in the search box. */
  readonly text: string;
  readonly campaigns: readonly CampaignCount[];
  /** What is pictured; goes into the files too. */
  readonly title: string;
  /** Rises after every change of the library. */
  readonly version: number;
  /** Every mark leads to its clips. */
  readonly onNarrow: (change: Partial<FacetFilter>) => void;
}

/** Pictures of whatever the filter lets through. */
export default function Pictures(props: PicturesProps) {
  const [reading, retry] = useCounts(props.port, props.filter, props.text, props.version);
  switch (reading.kind) {
    case 'loading':
      return <LoadingPictures />;
    case 'failed':
      return <FailedPictures detail={reading.detail} onRetry={retry} />;
    case 'read':
      return reading.counts.total === 0 ? (
        <NoPictures />
      ) : (
        <Dashboard {...props} counts={reading.counts} />
      );
  }
}

function Dashboard(props: PicturesProps & { readonly counts: PictureCounts }) {
  const { port, counts, filter, onNarrow } = props;
  const [choice, setChoice] = useState<UnitChoice>('auto');
  const first = counts.days[0]?.day ?? '';
  const last = counts.days.at(-1)?.day ?? '';
  const page = useRef<HTMLDivElement>(null);
  const fitting = fittingUnit(first, last, roomFor(useWidth(page)));
  const drawable = (unit: PeriodUnit): boolean => canDraw(first, last, unit);
  // A wider filter may have made too many days of what was chosen.
  const kept = choice !== 'auto' && drawable(choice) ? choice : 'auto';
  const unit = kept === 'auto' ? fitting : kept;
  const pictures = useMemo(() => {
    const series = timeSeries(counts.days, unit);
    const judged = counts.days.some(({ tones: [a, b, c] }) => a + b + c > 0);
    return {
      time: timePicture(series, unit, filter, counts.undated),
      tones: judged ? tonePicture(series, unit, filter) : null,
      sources: sourcePicture(counts.sources),
      provinces: provincePicture(counts.provinces),
    };
  }, [counts, unit, filter]);
  const card = { port, subject: subjectOf(counts, props), onNarrow };
  return (
    <div ref={page} class="pictures picture-colours">
      <header class="pictures-head">
        <div>
          <h2>{props.title}</h2>
          <p class="quiet-text">
            {clipsWord(counts.total)} · {spanWords(counts)}
          </p>
        </div>
        <PeriodSwitch choice={kept} fitting={fitting} canDraw={drawable} onChoose={setChoice} />
      </header>
      <div class="pictures-body">
        <div class="pictures-stack">
          <PictureCard {...card} picture={pictures.time} />
          {pictures.tones ? <PictureCard {...card} picture={pictures.tones} /> : <NoTones />}
          <PictureCard {...card} picture={pictures.sources} />
        </div>
        <div class="pictures-stack">
          <PictureCard {...card} picture={pictures.provinces} />
        </div>
      </div>
    </div>
  );
}

/** From this width on there are two columns of cards (`pictures.css`). */
const TWO_COLUMNS = 928;

/** How many columns of a picture stand beside each other in a page of this width. */
const roomFor = (width: number): number =>
  width === 0
    ? Infinity
    : Math.floor(((width >= TWO_COLUMNS ? width * 0.55 : width) - AXES - CARD) / LEAST_COLUMN);

const CARD = 48;
