import { readAddress, type AddressFault } from '../../domain/circle/address.ts';
import type { CircleAddress, CircleShare } from '../../domain/circle/circle.ts';
import { readInvitation } from '../../domain/circle/invitation.ts';
import { hostOf } from '../sharing/circle-words.ts';

/** What stands in the form, as typed. */
export interface JoinForm {
  /** An address or an invitation. */
  readonly place: string;
  /** Of a typed address; '' until the person types one. An invitation brings its own. */
  readonly name: string;
  readonly me: string;
  readonly user: string;
  readonly password: string;
  readonly remember: boolean;
  readonly share: CircleShare;
  /** Also the kept pages. */
  readonly pages: boolean;
}

/** Nothing is shared, and no password kept, unless the person says so. */
export const EMPTY_JOIN: JoinForm = {
  place: '',
  name: '',
  me: '',
  user: '',
  password: '',
  remember: false,
  share: { kind: 'campaigns', ids: [] },
  pages: false,
};

export interface JoinPlace {
  readonly url: string;
  /** As the invitation has it; else the name of the database. */
  readonly name: string;
  readonly invited: boolean;
}

/** Where the typed text leads. */
export function placeOf(text: string): JoinPlace | AddressFault {
  const invitation = readInvitation(text);
  if (typeof invitation !== 'string') {
    return { ...invitation, name: invitation.name || lastPart(invitation.url), invited: true };
  }
  if (invitation !== 'no-invitation') return invitation;
  const address = readAddress(text);
  if (typeof address === 'string') return address;
  return { url: address.url, name: lastPart(address.url), invited: false };
}

/** The address to be joined, or what is wrong with it. */
export function addressOf(form: JoinForm): CircleAddress | AddressFault {
  const place = placeOf(form.place);
  if (typeof place === 'string') return place;
  const { url, invited } = place;
  const name = (!invited && form.name.trim()) || place.name;
  const { share, pages } = form;
  return { url, name, me: form.me.trim(), share, ...(pages && { pages }) };
}

/** What is still to be typed before anything is asked of a server. */
export const isWhole = ({ me, user, password }: JoinForm): boolean =>
  me.trim() !== '' && user.trim() !== '' && password !== '';

function lastPart(url: string): string {
  const part = url.slice(url.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(part) || hostOf(url);
  } catch {
    // A lone percent sign: as it is written.
    return part;
  }
}
