import { dropMarks } from '../domain/fold.ts';

/** `(CTTĐT) - `, `(TTV)`, `(Chinhphu.vn) -`: in brackets, with a dash unless letters or a host. */
const BRACKETED = /^\(\s*([\p{L}\d][\p{L}\d.&/ ]{1,23})\s*\)\s*([-–—:])?\s*(?=\S)/u;
/** `BHG -Sáng`, `ND- Ngày`, `VOV.VN - `: capitals or a host before a dash. */
const BARE = /^(\p{Lu}{2,8}|(?:[\w-]+\.)+(?:vn|com|org|net))\s?[-–—]\s?(?=["“]?\p{Lu})/iu;
/** `Kinhtedothi - `: one word before a dash; only where the host is named so. */
const HOST_WORD = /^([A-Z][a-z]{4,20})\s[-–—]\s(?=\S)/u;
/** Offices and places whose letters stand before a dash in running text ("HĐND - UBND huyện"). */
const NO_AGENCY =
  /^(?:UBND|HĐND|UBMTTQ|MTTQ|LĐLĐ|LLVT|TP|TX|TT|HTX|CLB|BCH|BTV|BCĐ|THPT|THCS|ASEAN|EU|APEC|WHO|NATO|COVID|GDP|SARS|BRICS|KT|TM)$/iu;

/**
 * The letters of the house or agency before an article's first sentence, and the sentence itself:
 * `(HBĐT) - Sáng 5/3 …`, `BHG -Sáng …`, `VOV.VN - …`.
 *
 * @param host of the page: its own name counts where other words would be the sentence's
 */
export function readAgency(text: string, host = ''): { agency: string | null; rest: string } {
  const bracketed = BRACKETED.exec(text);
  const inner = bracketed?.[1]?.trim() ?? '';
  const telling = /^[\p{Lu}\d.&]{2,8}$|\.(?:vn|com|org|net)$/iu;
  if (bracketed && /\p{Lu}/u.test(inner) && (bracketed[2] || telling.test(inner)))
    return cut(text, bracketed[0], inner);
  const bare = BARE.exec(text);
  const letters = bare?.[1] ?? '';
  if (bare && isHouse(letters)) return cut(text, bare[0], letters);
  const word = HOST_WORD.exec(text);
  if (word?.[1] && hostWords(host).includes(dropMarks(word[1]).toLowerCase()))
    return cut(text, word[0], word[1]);
  return { agency: null, rest: text };
}

/** The pattern ignores case for hosts; letters must be capitals. */
const isHouse = (word: string): boolean =>
  !NO_AGENCY.test(word) && (word.includes('.') || word === word.toUpperCase());

const hostWords = (host: string): string[] => host.toLowerCase().split('.');

const cut = (text: string, prefix: string, agency: string) => ({
  agency,
  rest: text.slice(prefix.length).trim(),
});
