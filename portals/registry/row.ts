import type { SourceKind } from '../../domain/source.ts';

/** Host in lower case without `www.`, kind, province before 1 July 2025 or null, Vietnamese name. */
export type PortalRow = readonly [
  host: string,
  kind: SourceKind,
  province: string | null,
  name: string,
];
