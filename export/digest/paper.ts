import type { Office } from '../../domain/office.ts';
import { vietnamDay } from '../../domain/vietnam-time.ts';
import { cleanTextLine } from './clean-text.ts';
import type { PaperWords } from './words.ts';

/** Room for what an office writes in by hand. */
const ROOM = '…………';

/** What stands at the head of an office's paper, in any format. */
export interface PaperHeadLines {
  /** In capitals; none where there is no body above. */
  readonly superior: readonly string[];
  readonly name: readonly string[];
  /** "Số 12-BC/BTGDVTU" in party papers, "Số: 214/BC-SVHTTDL" in state ones. */
  readonly number: string;
  /** "Tuyên Quang, ngày 30 tháng 11 năm 2026" */
  readonly dated: string;
}

export function paperHeadLines(office: Office, words: PaperWords, now: number): PaperHeadLines {
  const { day, month, year } = paperDay(now);
  const name = capitals(office.name);
  const number = cleanTextLine(office.number).replace(/^số\s*:?\s*/i, '') || ROOM;
  return {
    superior: capitals(office.superior),
    name: name.length > 0 ? name : [`${ROOM}${ROOM}`],
    number: `${words.number}${office.rule === 'state' ? ':' : ''} ${number}`,
    dated: words.dated(cleanTextLine(office.place) || ROOM, day, month, year),
  };
}

/** What stands at its foot; all empty where the office says nothing of it. */
export function paperFootLines(office: Office): {
  readonly recipients: readonly string[];
  readonly title: readonly string[];
  readonly name: string;
} {
  const recipients = linesOf(office.recipients).map((text) =>
    text.replace(/^[-–•*]\s*/, '').replace(/[;,.]$/, ''),
  );
  const between = office.rule === 'party' ? ',' : ';';
  const title = capitals(office.signatoryTitle);
  return {
    recipients: recipients.map(
      (text, at) => `- ${text}${at === recipients.length - 1 ? '.' : between}`,
    ),
    title,
    name: cleanTextLine(office.signatory) || (title.length > 0 ? `${ROOM}${ROOM}` : ''),
  };
}

/** By the rules for papers a nought stands before days below ten and before January and February. */
function paperDay(now: number): { day: string; month: string; year: string } {
  const [year = '', month = '', day = ''] = vietnamDay(now).split('-');
  return { day, month: Number(month) <= 2 ? month : String(Number(month)), year };
}

const linesOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .map(cleanTextLine)
    .filter((line) => line !== '');

const capitals = (text: string): readonly string[] =>
  linesOf(text).map((line) => line.toLocaleUpperCase('vi'));
