import { useState } from 'preact/hooks';

import type { ExportChoices } from '../../../domain/export-choices.ts';
import type { ExportFormat } from '../../../export/format.ts';
import type { HandedCollection } from '../../../domain/handed-collection.ts';
import { Disclosure } from '../../components/disclosure.tsx';
import { t } from '../../components/t.ts';
import type { ExportPort } from '../export-port.ts';
import type { Chosen } from '../use-collection.ts';
import { ChoiceFields } from './choice-fields.tsx';
import { FormatList } from './format-list.tsx';
import { OfficeForm } from './office-form.tsx';
import { PeriodField } from './period-field.tsx';
import { PictureChoice } from './picture-choice.tsx';

/** What can be chosen: days, format, what the format heeds, whose paper it is. */
export function ChosenPane(props: {
  readonly port: ExportPort;
  readonly handed: HandedCollection;
  readonly chosen: Chosen;
  readonly onChoose: (change: Partial<Chosen>) => void;
  readonly onChange: (change: Partial<ExportChoices>) => void;
}) {
  const { port, handed, chosen, onChoose, onChange: change } = props;
  const { format, choices, period, office } = chosen;
  const [officeOpen, setOfficeOpen] = useState(false);
  return (
    <aside class="chosen" aria-label={t('exportPage.choices')}>
      <PeriodField
        period={period}
        now={port.now()}
        onChoose={(next) => onChoose({ period: next })}
      />
      <section aria-labelledby="formats">
        <h2 id="formats">{t('exportPage.format')}</h2>
        <FormatList chosen={format} onChoose={(next) => onChoose({ format: next })} />
      </section>
      {format.choices.length > 0 && (
        <section class="chosen-choices" aria-labelledby="choices">
          <h2 id="choices">{t('exportPage.choices')}</h2>
          <ChoiceFields
            format={format}
            choices={choices}
            period={period !== 'all'}
            onChange={change}
          />
          {showsPictures(format, choices) && (
            <PictureChoice
              port={port}
              handed={handed}
              chosen={chosen}
              onTurn={(pictures) => change({ pictures })}
            />
          )}
          {format.choices.includes('officeHead') && (
            <Disclosure
              icon="flag"
              heading={t('exportOffice.heading')}
              open={officeOpen}
              onToggle={setOfficeOpen}
            >
              <OfficeForm
                office={office}
                on={choices.officeHead}
                onTurn={(officeHead) => change({ officeHead })}
                onChange={(next) => onChoose({ office: next })}
              />
            </Disclosure>
          )}
        </section>
      )}
    </aside>
  );
}

/** Only articles that are written whole have pictures: of a table nobody is asked about hosts. */
const showsPictures = (format: ExportFormat, { look }: ExportChoices): boolean =>
  format.choices.includes('pictures') && (!format.choices.includes('look') || look === 'full');
