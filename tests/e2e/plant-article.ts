import type { Clip } from '../../domain/clip.ts';
import type { Result } from '../../domain/failure.ts';
import { fieldsOf } from '../../domain/draft.ts';
import type { PageState } from '../../messaging/protocol.ts';
import type { Tab } from '../../scripts/drive/driven.ts';
import { anArticle } from '../domain/a-whole.ts';
import { ask } from './ask.ts';

export interface Planted {
  readonly id: string;
}

/** An article in which somebody planted what the doorway would never let in, as a damaged library may hold it. */
export const aHostilePage = (evil: string): string => `<p>Đầu bài.</p>
<script>window.owned = true</script><img src="${evil}/a.jpg" onerror="window.owned = true">
<img name="querySelector"><form name="body" id="app" class="reader-bar" action="${evil}/"><input name="parentNode"></form>
<iframe src="${evil}/f"></iframe><style>@import "${evil}/s.css"; body { display: none }</style>
<svg onload="window.owned = true"></svg><a id="location" name="getSelection" href="${evil}/doc">Liên kết</a>
<p id="reader-highlights" class="reader-bar">Tổ dân vận thôn Đông đi từng ngõ, gõ từng nhà để vận động bà con.</p><p>Hết bài.</p>`;

/** Saves an article whose HTML is what it says, over what stood under the sample's address. */
export async function plantArticle(
  tab: Tab,
  { html, title }: { readonly html: string; readonly title: string },
): Promise<Planted> {
  const asker = { evaluate: <T>(expression: string) => tab.evaluate<T>(expression) };
  const text =
    'Đầu bài.\nTổ dân vận thôn Đông đi từng ngõ, gõ từng nhà để vận động bà con.\nHết bài.';
  const article = anArticle({
    url: 'https://bai-mau.cat-bao.example/',
    title,
    text,
    html,
    authors: [],
  });
  const state = await ask<PageState>(asker, 'openSample', {
    extraction: { kind: 'article', article },
  });
  if (state.kind !== 'page') throw new Error('not read');
  const base = fieldsOf(article, [], '');
  const sent = state.clip ? 'reviseClip' : 'saveClip';
  const saved = await ask<Result<Clip>>(asker, sent, { urlKey: state.urlKey, base, fields: base });
  if (!saved.ok) throw new Error(JSON.stringify(saved.failure));
  return { id: saved.value.id };
}
