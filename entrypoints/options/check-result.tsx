import { isClean, type CheckReport, type Problem } from '../../domain/check.ts';
import { formatCount, t } from '../components/t.ts';
import { NoteGood, NoteWarn } from './notes.tsx';

const PROBLEMS = {
  'body-missing': 'care.bodyMissing',
  'clip-missing': 'care.clipMissing',
  'text-changed': 'care.textChanged',
  'row-wrong': 'care.rowWrong',
  'facets-wrong': 'care.facetsWrong',
  'index-wrong': 'care.indexWrong',
  'left-over': 'care.leftOver',
} as const satisfies Record<Exclude<Problem, 'tallies-wrong'>, string>;

/** What a check or a repair found, in words, and what to do. */
export function CheckResult(props: {
  readonly report: CheckReport;
  readonly repaired: boolean;
  readonly onRepair: () => void;
}) {
  const { report, repaired, onRepair } = props;
  const lost = report.lost > 0 && <p>{t('care.lost', report.lost, [formatCount(report.lost)])}</p>;
  if (isClean(report)) {
    const key = repaired ? 'care.repaired' : 'care.sound';
    return (
      <>
        <NoteGood heading={t(key, report.clips, [formatCount(report.clips)])} />
        {lost && <div class="note note-warn">{lost}</div>}
      </>
    );
  }
  return (
    <NoteWarn heading={t(repaired ? 'care.left' : 'care.found')}>
      <ul class="titles">
        {report.problems.map(({ problem, count }) => (
          <li key={problem} data-problem={problem}>
            {problemText(problem, count)}
          </li>
        ))}
      </ul>
      {lost}
      <span>{t(repaired ? 'care.leftDo' : 'care.foundDo')}</span>
      {!repaired && (
        <span>
          <button type="button" class="button" data-action="repair" onClick={onRepair}>
            {t('care.repair')}
          </button>
        </span>
      )}
    </NoteWarn>
  );
}

const problemText = (problem: Problem, count: number): string =>
  problem === 'tallies-wrong'
    ? t('care.talliesWrong')
    : t(PROBLEMS[problem], count, [formatCount(count)]);
