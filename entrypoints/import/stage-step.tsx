import { useEffect, useRef, useState } from 'preact/hooks';

import { NO_CHOICES, type ImportChoices } from '../../import/settle.ts';
import { withCampaign } from '../components/campaign-options.ts';
import { formatCount, t } from '../components/t.ts';
import type { Arrival } from './arrival.ts';
import { formatLabel } from './format-label.ts';
import { StageCampaigns } from './stage-campaigns.tsx';
import { clipLine, refusedLine, StageList, waitingLine } from './stage-lists.tsx';

/** What will come, before anything is written; the person looks, chooses, and says so. */
export function StageStep(props: {
  readonly arrival: Arrival;
  readonly onImport: (choices: ImportChoices) => void;
  readonly onRestart: () => void;
}) {
  const { arrival } = props;
  const { stage, taken, refused } = arrival;
  const { clips } = stage;
  const [choices, setChoices] = useState(NO_CHOICES);
  const [typed, setTyped] = useState('');
  // Whoever typed a name and went on to the button meant it.
  const into = withCampaign(choices.into, typed);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const entries = taken.wholes.length + taken.waiting.length;
  const coming = clips.new.length + clips.adds.length + clips.conflict.length;
  const campaigns = stage.newCampaigns.filter(({ id }) => !choices.leftOut.has(id)).length;
  const nothing =
    coming + taken.waiting.length + campaigns + stage.richerCampaigns === 0 &&
    (into.length === 0 || entries === 0);
  return (
    <section class="step" aria-labelledby="found" data-state="staged">
      <header>
        <h2 id="found" ref={heading} tabIndex={-1}>
          {arrival.name}
        </h2>
        <p class="quiet-text">
          {formatLabel(arrival.format)}
          {' · '}
          {t('importPage.entries', entries, [formatCount(entries)])}
        </p>
      </header>
      <div class="step stage">
        <Lists arrival={arrival} />
      </div>
      {nothing && (
        <p class="note">{t(entries === 0 ? 'importPage.empty' : 'importPage.nothingNew')}</p>
      )}
      {entries > 0 && (
        <StageCampaigns
          fresh={stage.newCampaigns}
          names={arrival.campaigns.map(({ name }) => name)}
          choices={choices}
          typed={typed}
          onType={setTyped}
          onChoose={setChoices}
        />
      )}
      <div class="actions">
        {!nothing && (
          <button
            type="button"
            class="button button-primary"
            onClick={() => props.onImport({ ...choices, into })}
          >
            {t('importPage.import')}
          </button>
        )}
        <button type="button" class="button" onClick={props.onRestart}>
          {t('importPage.other')}
        </button>
        {refused.length > 0 && !nothing && (
          <span class="quiet-text">{t('importPage.restComes')}</span>
        )}
      </div>
    </section>
  );
}

function Lists({ arrival }: { readonly arrival: Arrival }) {
  const { stage, taken, refused } = arrival;
  const { clips } = stage;
  return (
    <>
      <StageList
        name="new"
        icon="plus"
        heading={t('importPage.fresh', clips.new.length, [formatCount(clips.new.length)])}
        items={clips.new}
        line={clipLine}
      />
      <StageList
        name="adds"
        icon="tag"
        heading={t('importPage.adds', clips.adds.length, [formatCount(clips.adds.length)])}
        items={clips.adds}
        line={clipLine}
      />
      <StageList
        name="conflict"
        icon="copies"
        heading={t('importPage.conflicts', clips.conflict.length, [
          formatCount(clips.conflict.length),
        ])}
        hint={t('importPage.conflictHint')}
        items={clips.conflict}
        line={clipLine}
      />
      <StageList
        name="same"
        icon="check"
        heading={t('importPage.same', clips.same.length, [formatCount(clips.same.length)])}
        items={clips.same}
        line={clipLine}
      />
      <StageList
        name="waiting"
        icon="page"
        heading={t('importPage.waiting', taken.waiting.length, [formatCount(taken.waiting.length)])}
        hint={t('importPage.waitingHint')}
        items={taken.waiting}
        line={waitingLine}
      />
      <StageList
        name="refused"
        icon="alert"
        heading={t('importPage.refused', refused.length, [formatCount(refused.length)])}
        items={refused}
        line={refusedLine}
      />
    </>
  );
}
