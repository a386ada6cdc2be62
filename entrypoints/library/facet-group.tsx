import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';

import { foldText } from '../../domain/fold.ts';
import { Icon } from '../components/icon.tsx';
import { formatCount, t } from '../components/t.ts';

/** A value that can be chosen, as it is shown. */
export interface FacetValue {
  readonly value: string;
  readonly label: string;
  readonly clips: number;
}

interface FacetGroupProps {
  readonly label: string;
  /** In the order to show them. Chosen ones are among them, with 0 where nothing is left. */
  readonly values: readonly FacetValue[];
  readonly chosen: readonly string[];
  /** How many are shown before "all". */
  readonly most?: number;
  readonly closed?: boolean;
  readonly onToggle: (value: string) => void;
  readonly children?: ComponentChildren;
}

/** More values than that are found by typing, not by looking. */
const FIND_FROM = 20;

/** One facet: its values with their numbers of clips, the first few of many, all on demand. */
export function FacetGroup(props: FacetGroupProps) {
  const { label, values, chosen, most = 8 } = props;
  const [all, setAll] = useState(false);
  const [sought, setSought] = useState('');
  const id = useId();
  if (values.length === 0 && !props.children) return null;
  const wanted = foldText(sought);
  const found =
    wanted === '' ? values : values.filter((each) => foldText(each.label).includes(wanted));
  const shown = all ? found : values.filter(({ value }, at) => at < most || chosen.includes(value));
  return (
    <details class="facet" open={!props.closed || chosen.length > 0}>
      <summary class="facet-head">
        <Icon name="down" />
        <span id={id}>{label}</span>
        {chosen.length > 0 && <span class="facet-chosen">{formatCount(chosen.length)}</span>}
      </summary>
      {props.children}
      {all && values.length > FIND_FROM && (
        <input
          class="input facet-find"
          type="search"
          aria-label={t('facets.find', [label])}
          placeholder={t('facets.find', [label])}
          value={sought}
          onInput={(event) => setSought(event.currentTarget.value)}
        />
      )}
      {shown.length > 0 && (
        <ul class="facet-values" aria-labelledby={id}>
          {shown.map((each) => (
            <li key={each.value}>
              <FacetButton
                {...each}
                on={chosen.includes(each.value)}
                onPress={() => props.onToggle(each.value)}
              />
            </li>
          ))}
        </ul>
      )}
      {values.length > most && (
        <button
          type="button"
          class="link-button facet-more"
          aria-expanded={all}
          onClick={() => {
            setAll(!all);
            setSought('');
          }}
        >
          {all ? t('facets.showLess') : t('facets.showAll', [formatCount(values.length)])}
        </button>
      )}
    </details>
  );
}

/** A value with its number of clips; pressed, it is chosen or no longer. */
export function FacetButton(
  props: FacetValue & { readonly on: boolean; readonly onPress: () => void },
) {
  const { label, clips, on } = props;
  return (
    <button type="button" class="facet-value" aria-pressed={on} onClick={props.onPress}>
      <span class="facet-box" aria-hidden="true">
        <Icon name="check" />
      </span>
      <span class="facet-label">{label}</span>
      <span class="facet-count">{formatCount(clips)}</span>
    </button>
  );
}
