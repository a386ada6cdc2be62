import type { ListOrder } from '../../domain/listing.ts';
import { Icon } from '../components/icon.tsx';
import { formatCount, t } from '../components/t.ts';
import type { Density, ListLook } from './list-look.ts';

const ORDERS = {
  captured: 'library.orderCaptured',
  published: 'library.orderPublished',
  relevance: 'library.orderRelevance',
} as const satisfies Record<ListOrder, string>;

const DENSITIES = {
  dense: 'library.densityDense',
  normal: 'library.densityNormal',
  roomy: 'library.densityRoomy',
} as const satisfies Record<Density, string>;

/** Over the list: how many, all of them to be ticked, their order and look. */
export function ListHead(props: {
  readonly total: number;
  readonly counted: boolean;
  readonly ticked: number;
  /** A search can be ordered by how well it matches. */
  readonly searched: boolean;
  readonly order: ListOrder;
  readonly look: ListLook;
  /** Of what is ticked, else of all that is listed. */
  readonly onExport: () => void;
  readonly onAll: () => void;
  readonly onNone: () => void;
  readonly onOrder: (order: ListOrder) => void;
  readonly onLook: (change: Partial<ListLook>) => void;
}) {
  const { total, counted, ticked, order, look } = props;
  const all = ticked > 0 && ticked >= total;
  const orders = (Object.keys(ORDERS) as ListOrder[]).filter(
    (each) => each !== 'relevance' || props.searched,
  );
  return (
    <div class="list-head">
      <label class="list-all">
        <input
          type="checkbox"
          class="check"
          checked={all}
          indeterminate={ticked > 0 && !all}
          disabled={total === 0}
          aria-label={counted ? t('list.selectAll', total, [formatCount(total)]) : undefined}
          onClick={() => (ticked > 0 ? props.onNone() : props.onAll())}
        />
        <span>
          {counted
            ? t('library.count', total, [formatCount(total)])
            : total > 0 && t('library.countAtLeast', [formatCount(total)])}
        </span>
      </label>
      <span class="list-tools">
        <select
          class="input input-small"
          aria-label={t('library.order')}
          value={order}
          onChange={(event) => props.onOrder(event.currentTarget.value as ListOrder)}
        >
          {orders.map((each) => (
            <option key={each} value={each}>
              {t(ORDERS[each])}
            </option>
          ))}
        </select>
        <select
          class="input input-small list-density"
          aria-label={t('library.density')}
          value={look.density}
          onChange={(event) => props.onLook({ density: event.currentTarget.value as Density })}
        >
          {(Object.keys(DENSITIES) as Density[]).map((each) => (
            <option key={each} value={each}>
              {t(DENSITIES[each])}
            </option>
          ))}
        </select>
        <label class="list-by-day">
          <input
            type="checkbox"
            class="check"
            checked={look.byDay}
            disabled={order === 'relevance'}
            onClick={() => props.onLook({ byDay: !look.byDay })}
          />
          {t('library.byDay')}
        </label>
        <button
          type="button"
          class="button"
          disabled={total === 0}
          aria-keyshortcuts="e"
          onClick={props.onExport}
        >
          <Icon name="download" />
          <span class="list-export">{t('export.button')}</span>
        </button>
      </span>
    </div>
  );
}
