import { dropMarks } from '../domain/fold.ts';
import type { Source, SourceKind } from '../domain/source.ts';
import { hostOf } from '../domain/url-key.ts';
import { PROVINCE_SINCE_2025 } from './provinces.ts';
import { findPortal, type Portal } from './registry.ts';

/**
 * The source of an address, from its host alone. A listed host is itself; a host under a listed
 * one is a part of it; `*.gov.vn` and `*.dcs.vn` are given to state and party bodies only, so
 * their kind (and often province) is known although nobody listed them. All else is unknown.
 *
 * @param url any address; what has no host gives an empty host
 */
export function sourceOf(url: string): Source {
  const host = hostOf(url);
  const listed = findPortal(host);
  if (listed) return { ...listed, registered: true };
  const parent = listedParent(host);
  return parent ? partOf(parent, host) : unlisted(host);
}

function listedParent(host: string): Portal | undefined {
  const labels = host.split('.');
  for (let from = 1; from < labels.length - 1; from++) {
    const portal = findPortal(labels.slice(from).join('.'));
    if (portal) return portal;
  }
  return undefined;
}

function partOf(parent: Portal, host: string): Source {
  const own = host.slice(0, -parent.host.length - 1);
  return {
    ...parent,
    host,
    name: `${parent.name} (${host})`,
    kind: /\.(gov|dcs)\.vn$/.test(host) ? (kindOfLabel(own) ?? parent.kind) : parent.kind,
    registered: true,
  };
}

function unlisted(host: string): Source {
  const suffix = /(?:^|\.)(gov|dcs)\.vn$/.exec(host)?.[1];
  const province = suffix ? provinceOfLabel(host.split('.').at(-3) ?? '') : null;
  return {
    host,
    name: host,
    kind: suffix ? (kindOfLabel(host) ?? OFFICIAL_KIND[suffix] ?? 'unknown') : 'unknown',
    province2024: province,
    province2025: province === null ? null : (PROVINCE_SINCE_2025[province] ?? null),
    registered: false,
  };
}

const OFFICIAL_KIND: Record<string, SourceKind> = { gov: 'government', dcs: 'party' };

/** Offices name their sub-domains alike in every province: `ubmttq.`, `btg.`, `huyenuy….` */
function kindOfLabel(labels: string): SourceKind | null {
  if (/(^|\.)(ub)?(mttq|mattran)/.test(labels)) return 'front';
  if (
    /(^|\.)(btg|bdv|ban(danvan|tuyengiao)|danvan|tuyengiao|(tinh|thanh|huyen|thi|dang)uy)/.test(
      labels,
    )
  )
    return 'party';
  return null;
}

const slug = (name: string): string =>
  dropMarks(name)
    .toLowerCase()
    .replace(/[^a-z]/g, '');

const PROVINCE_BY_LABEL = new Map([
  ...Object.keys(PROVINCE_SINCE_2025).map((name) => [slug(name), name] as const),
  ['hochiminhcity', 'Thành phố Hồ Chí Minh'] as const,
  ['tphcm', 'Thành phố Hồ Chí Minh'] as const,
  ['hcm', 'Thành phố Hồ Chí Minh'] as const,
  ['hue', 'Thừa Thiên Huế'] as const,
]);

const provinceOfLabel = (label: string): string | null =>
  PROVINCE_BY_LABEL.get(label.replace(/-/g, '')) ?? null;
