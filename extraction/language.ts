import { detectLegacy } from './legacy-encoding.ts';
import { isProse, type Line } from './lines.ts';

/** Letters that only Vietnamese uses among the languages of our pages. */
const VIETNAMESE = /[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/giu;

/** BCP 47 language: Vietnamese when its letters say so, in whatever encoding, else as claimed. */
export function languageOf(claimed: string | null, text: string): string | null {
  const sample = text.slice(0, 4000);
  const share = (sample.match(VIETNAMESE)?.length ?? 0) / Math.max(1, sample.length);
  if (share > 0.05 || detectLegacy(sample)) return 'vi';
  const tag = claimed?.trim() ?? '';
  return /^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/i.test(tag) ? tag : null;
}

/** Whether the page's running text is Vietnamese; of a page without any, all of its lines. */
export function isVietnamese(claimed: string | null, lines: readonly Line[]): boolean {
  const prose = lines.filter(isProse);
  const told = (prose.length > 0 ? prose : lines).map((line) => line.text).join(' ');
  return languageOf(claimed, told)?.slice(0, 2).toLowerCase() === 'vi';
}
