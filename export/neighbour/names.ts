import type { Clip } from '../../domain/clip.ts';
import type { ExportInput } from '../input.ts';

/**
 * Names of a clip's campaigns, in the order in which it got them.
 * @throws Error where a clip carries a campaign that was not given: a bug of the caller
 */
export function campaignNames({
  campaigns,
}: Pick<ExportInput, 'campaigns'>): (clip: Pick<Clip, 'campaigns'>) => readonly string[] {
  const names = new Map(campaigns.map(({ id, name }) => [id, name]));
  return (clip) =>
    clip.campaigns.map((id) => {
      const name = names.get(id);
      if (name === undefined) throw new Error(`export: campaign ${id} is not among those given`);
      return name;
    });
}

/** Whole seconds since 1970, as most of the neighbours count. */
export const seconds = (ms: number): number => Math.floor(ms / 1000);
