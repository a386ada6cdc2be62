import type { BackupRecord, BackupSource, BackupTarget } from '../../../domain/backup.ts';
import type { Campaign } from '../../../domain/campaign.ts';
import { fail, succeed } from '../../../domain/failure.ts';
import { mergeWhole } from '../../../domain/merge-clip.ts';
import type { Revision } from '../../../domain/revision.ts';

export interface Contents {
  readonly campaigns: readonly Campaign[];
  readonly settings: Readonly<Record<string, unknown>>;
  readonly records: readonly BackupRecord[];
}

export const EMPTY: Contents = { campaigns: [], settings: {}, records: [] };

const byId = <T extends { readonly id: string }>(a: T, b: T): number => (a.id < b.id ? -1 : 1);

/** A library in memory, with the joins of a real one. */
export class MemoryLibrary implements BackupSource, BackupTarget {
  /** Every call of `begin` and `put`. */
  calls = 0;
  /** Of `put`: the one with this number (from 1) fails. */
  failAt = Infinity;
  puts = 0;
  #campaigns: Map<string, Campaign>;
  #settings: Readonly<Record<string, unknown>>;
  #records: Map<string, BackupRecord>;

  constructor({ campaigns, settings, records }: Contents = EMPTY) {
    this.#campaigns = new Map(campaigns.map((campaign) => [campaign.id, campaign]));
    this.#settings = settings;
    this.#records = new Map(records.map((record) => [record.clip.id, record]));
  }

  async contents(): Promise<Contents> {
    const records = await this.records(null, Infinity);
    return { campaigns: await this.campaigns(), settings: this.#settings, records };
  }

  async campaigns() {
    return [...this.#campaigns.values()].toSorted(byId);
  }

  async settings() {
    return this.#settings;
  }

  async clipCount() {
    return this.#records.size;
  }

  async records(after: string | null, limit: number): Promise<readonly BackupRecord[]> {
    const ids = [...this.#records.keys()].toSorted().filter((id) => after === null || id > after);
    return ids.slice(0, limit).flatMap((id) => this.#records.get(id) ?? []);
  }

  drop(id: string): void {
    this.#records.delete(id);
  }

  async begin(campaigns: readonly Campaign[], settings: Readonly<Record<string, unknown>>) {
    this.calls += 1;
    for (const campaign of campaigns) this.#campaigns.set(campaign.id, campaign);
    this.#settings = settings;
    return succeed(null);
  }

  async put(records: readonly BackupRecord[]) {
    this.calls += 1;
    this.puts += 1;
    if (this.puts === this.failAt) return fail({ kind: 'disk-full' });
    let merged = 0;
    for (const record of records) {
      const { id } = record.clip;
      const held = this.#records.get(id);
      if (held) merged += 1;
      this.#records.set(id, held ? joined(held, record) : record);
    }
    return succeed({ added: records.length - merged, merged });
  }
}

function joined(held: BackupRecord, record: BackupRecord): BackupRecord {
  const revisions = new Map<string, Revision>(
    [...held.revisions, ...record.revisions].map((revision) => [revision.id, revision]),
  );
  return {
    ...mergeWhole(held, record),
    revisions: [...revisions.values()].toSorted(byId),
    snapshot: held.snapshot ?? record.snapshot,
  };
}
