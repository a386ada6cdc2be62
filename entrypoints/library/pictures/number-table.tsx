import { useState } from 'preact/hooks';

import type { FacetFilter } from '../../../domain/facets.ts';
import { formatCount, t } from '../../components/t.ts';
import type { Picture } from './picture.ts';

/** The numbers of a picture in words: for those who cannot see it, and to look one up. */
export function NumberTable(props: {
  readonly picture: Picture;
  readonly onNarrow: (change: Partial<FacetFilter>) => void;
}) {
  const { picture, onNarrow } = props;
  const { head, rows } = picture.table;
  const [open, setOpen] = useState(false);
  return (
    <details class="picture-numbers" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('pictures.table')}</summary>
      {open && (
        <div
          class="picture-rows"
          role="region"
          // It scrolls by itself, so the keyboard must reach it.
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
          tabIndex={0}
          aria-label={t('pictures.tableOf', [picture.title])}
        >
          <table>
            <thead>
              <tr>
                {head.map((name) => (
                  <th key={name} scope="col">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(([first = '', ...others], at) => {
                const change = picture.rowChanges[at];
                return (
                  // oxlint-disable-next-line react/no-array-index-key -- rows are drawn anew as one
                  <tr key={at}>
                    <th scope="row">
                      {change ? (
                        <button type="button" class="link-button" onClick={() => onNarrow(change)}>
                          {first}
                        </button>
                      ) : (
                        first
                      )}
                    </th>
                    {others.map((value, column) => (
                      <td
                        // oxlint-disable-next-line react/no-array-index-key
                        key={column}
                        class={typeof value === 'number' ? 'picture-number' : undefined}
                      >
                        {typeof value === 'number' ? formatCount(value) : value}
                      </td>
                    ))}
                  </tr>
                );
              })}
            </tbody>
          </table>
        </div>
      )}
    </details>
  );
}
