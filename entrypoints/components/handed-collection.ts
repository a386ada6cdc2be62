import type { CampaignCount, Collection } from '../../domain/collection.ts';
import type { HandedCollection } from '../../domain/handed-collection.ts';
import { t } from './t.ts';

/**
 * A collection with what views call it: the campaign and the searched words; '' for all. What is only
 * a view's word, as "selection" is, is no title for a paper.
 */
export function handedCollection(
  collection: Collection,
  campaigns: readonly CampaignCount[],
): HandedCollection {
  if (collection.kind === 'selection')
    return { collection, label: t('export.labelSelection'), title: '', campaign: '' };
  const { text, campaign, filter } = collection.query;
  const only = campaign ?? (filter?.campaigns.length === 1 ? (filter.campaigns[0] ?? null) : null);
  const known = campaigns.find(({ id }) => id === only);
  const name = only === 'none' ? t('export.labelNone') : known?.name;
  const title = [name, text.trim()].filter(Boolean).join(' ');
  const isAll = campaign === null && !filter;
  const rest = isAll ? '' : t('export.labelFiltered');
  return {
    collection,
    label: campaign === 'trash' ? t('export.labelTrash') : title || rest,
    title,
    campaign: known?.id ?? '',
  };
}
