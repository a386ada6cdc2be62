import type { Source } from '../domain/source.ts';
import { PROVINCE_SINCE_2025 } from './provinces.ts';
import { BROADCASTERS } from './registry/broadcasters.ts';
import { CENTRAL } from './registry/central.ts';
import { GOVERNMENT } from './registry/government.ts';
import { NEWSPAPERS } from './registry/newspapers.ts';
import { PARTY_AND_FRONT } from './registry/party-and-front.ts';
import type { PortalRow } from './registry/row.ts';

/** A portal that the registry lists. */
export type Portal = Omit<Source, 'registered'>;

const toPortal = ([host, kind, province, name]: PortalRow): Portal => ({
  host,
  name,
  kind,
  province2024: province,
  province2025: province === null ? null : (PROVINCE_SINCE_2025[province] ?? null),
});

/** Every portal that we know by name. */
export const PORTALS: readonly Portal[] = [
  ...GOVERNMENT,
  ...NEWSPAPERS,
  ...BROADCASTERS,
  ...PARTY_AND_FRONT,
  ...CENTRAL,
].map(toPortal);

const byHost = new Map(PORTALS.map((portal) => [portal.host, portal]));

/** The portal of exactly this host (lower case, without `www.`), if it is listed. */
export const findPortal = (host: string): Portal | undefined => byHost.get(host);
