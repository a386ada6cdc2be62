import type { DraftFields } from '../../domain/draft.ts';
import { t } from './t.ts';
import { parseTypedDay, parseTypedTime } from './typed-day.ts';

/** Why each field will not do, in words; null where it will. */
export function formErrors(fields: DraftFields): Record<'title' | 'date' | 'time', string | null> {
  const day = parseTypedDay(fields.date);
  const time = parseTypedTime(fields.time);
  return {
    title: fields.title.trim() === '' ? t('form.titleMissing') : null,
    date:
      day === null ? t('form.dateInvalid') : day === '' && time ? t('form.timeWithoutDate') : null,
    time: time === null ? t('form.timeInvalid') : null,
  };
}
