/** What says which version this is. */
export interface VersionWords {
  /** Of package.json. */
  readonly version: string;
  /** Of package-lock.json, in its two places. */
  readonly locked: readonly string[];
  readonly changelog: string;
  /** Versions that the news page has something to tell about, as "0.2". */
  readonly news: readonly string[];
  /** The commit's tag, where it has one. */
  readonly tag: string | null;
}

interface DatedSection {
  readonly version: string;
  readonly date: string;
}

const SECTION = /^## \[(\d+\.\d+\.\d+)\] - (\d{4}-\d{2}-\d{2})$/m;

/** The newest section of a CHANGELOG that has a date. */
export function newestDated(changelog: string): DatedSection | null {
  const [, version, date] = SECTION.exec(changelog) ?? [];
  return version !== undefined && date !== undefined ? { version, date } : null;
}

/** What a CHANGELOG says of one version, without its heading. */
export function changesOf(version: string, changelog: string): string {
  const [, after = ''] = changelog.split(`## [${version}]`);
  const [said = ''] = after.split(/^## /m);
  return said.replace(/^.*\n/, '').trim();
}

/** Sentences about what does not agree; none where a release may be made. */
export function versionComplaints(words: VersionWords): readonly string[] {
  const { version, locked, changelog, news, tag } = words;
  const newest = newestDated(changelog);
  const told = version.replace(/\.\d+$/, '');
  return [
    /^\d+\.\d+\.\d+$/.test(version)
      ? null
      : `package.json: "${version}" is not three numbers, which stores want.`,
    locked.every((other) => other === version)
      ? null
      : `package-lock.json says ${locked.join(' and ')}, package.json ${version}.`,
    newest?.version === version
      ? null
      : `CHANGELOG.md: the newest dated section is ${newest?.version ?? 'missing'}, not ${version}.`,
    news.includes(told)
      ? null
      : `entrypoints/welcome/news-entries.ts has nothing to tell about ${told}.`,
    tag === null || tag === `v${version}` ? null : `The commit is tagged ${tag}, not v${version}.`,
  ].filter((complaint) => complaint !== null);
}
