// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { ExtractionWarning, NotArticleReason } from '../../domain/article.ts';
import { fail } from '../../domain/failure.ts';
import { App } from '../../entrypoints/popup/app.tsx';
import type { PopupPort } from '../../entrypoints/popup/popup-port.ts';
import type { PageState } from '../../messaging/protocol.ts';
import { memoryWorld, samplePage } from '../gallery/memory-port.ts';
import { sampleArticle, sampleClip } from '../gallery/sample-clips.ts';
import { speak } from './speak.ts';

const HOST = 'baothaibinh.com.vn';
const pageWith = (...warnings: ExtractionWarning[]): PageState =>
  samplePage(sampleArticle(0, { warnings }));
const open = (page: PageState, change: Partial<PopupPort> = {}) => {
  const world = memoryWorld(page);
  render(<App port={{ ...world.port, ...change }} />);
  return world;
};
const card = () => screen.findByRole('region', { name: 'Trang đang xem' });
const press = async (name: string | RegExp): Promise<void> => {
  fireEvent.click(await screen.findByRole('button', { name }));
};

beforeEach(() => speak('vi'));
afterEach(cleanup);

describe('the way to show where the article stands', () => {
  it.each(['title-uncertain', 'short-text', 'no-publish-date', 'rule-not-found'] as const)(
    'is a button where the page seems misread: %s',
    async (warning) => {
      const world = open(pageWith(warning));
      await press('Chỉ chỗ cho đúng');
      await waitFor(() => expect(world.asked).toEqual(['startPicker 1', 'close']));
    },
  );

  it('is a quiet line where nothing seems wrong', async () => {
    const world = open(pageWith());
    expect(screen.queryByRole('button', { name: 'Chỉ chỗ cho đúng' })).toBeNull();
    await press('Đọc chưa đúng? Chỉ chỗ trên trang');
    await waitFor(() => expect(world.asked).toContain('startPicker 1'));
  });

  const notArticle = (reason: NotArticleReason): PageState => {
    const article = sampleArticle(1);
    return samplePage(article, { extraction: { kind: 'not-article', reason, article } });
  };

  it('is a button on what is judged to be no article', async () => {
    open(notArticle('little-text'));
    await screen.findByRole('button', { name: 'Chỉ chỗ cho đúng' });
    await screen.findByRole('button', { name: 'Cắt thủ công' });
  });

  it.each(['frameset', 'not-html', 'no-body', 'too-large'] as const)(
    'is not offered on what no rule can read: %s',
    async (reason) => {
      open(notArticle(reason));
      await screen.findByRole('button', { name: 'Cắt thủ công' });
      expect(screen.queryByRole('button', { name: /Chỉ chỗ/ })).toBeNull();
    },
  );

  it('is not offered on a clip, whose text is kept as it is', async () => {
    const clip = sampleClip(0);
    open(samplePage(sampleArticle(0, { warnings: ['short-text'] }), { clip }));
    await screen.findByText(/Đã cắt ngày/);
    expect(screen.queryByRole('button', { name: /Chỉ chỗ/ })).toBeNull();
  });

  it('says what is wrong when the page lets no picker in, and stays open', async () => {
    const world = open(pageWith('short-text'), {
      startPicker: async () => fail({ kind: 'page-gone' }),
    });
    await press('Chỉ chỗ cho đúng');
    expect((await screen.findByRole('alert')).textContent).toContain('Thẻ đã đóng');
    expect(world.asked).not.toContain('close');
  });
});

describe('the rule in force', () => {
  it('is named with its host, and can be removed and put back', async () => {
    const world = open(pageWith('host-rule-used'));
    await within(await card()).findByText(`Lấy theo quy tắc của anh chị cho ${HOST}.`);
    await press('Bỏ quy tắc');
    await screen.findByText(`Đã bỏ quy tắc của ${HOST}`);
    await press('Hoàn tác');
    await waitFor(() =>
      expect(world.asked).toEqual([`deleteHostRule ${HOST}`, `putHostRule ${HOST}`]),
    );
  });

  it('that does not match the page is said to', async () => {
    open(pageWith('rule-not-found'));
    await within(await card()).findByText(/không khớp với trang này/);
  });

  it('is not among the plain warnings too', async () => {
    open(pageWith('host-rule-used', 'bidi-removed'));
    const list = await screen.findByRole('list', { name: 'Cần lưu ý' });
    expect(within(list).getAllByRole('listitem')).toHaveLength(1);
  });
});

describe('an old encoding', () => {
  it('is turned into Unicode when asked for, and back', async () => {
    const printed = sampleArticle(0, { title: 'Héi nghÞ', warnings: ['legacy-encoding'] });
    const unicode = sampleArticle(0, { title: 'Hội nghị', warnings: ['legacy-converted'] });
    open(samplePage(printed), {
      openPage: async (convert) =>
        convert === 'tcvn3'
          ? samplePage(unicode, { legacy: 'tcvn3', converted: 'tcvn3' })
          : samplePage(printed, { legacy: 'tcvn3' }),
    });
    await screen.findByRole('heading', { name: 'Héi nghÞ' });
    await press('Chuyển sang Unicode');
    await screen.findByRole('heading', { name: 'Hội nghị' });
    await screen.findByText(/đã được chuyển từ bảng mã cũ/);
    await press('Để như trang in');
    await screen.findByRole('heading', { name: 'Héi nghÞ' });
  });

  it('that cannot be told is only warned of', async () => {
    open(pageWith('legacy-encoding'));
    await screen.findByText(/bảng mã cũ/);
    expect(screen.queryByRole('button', { name: 'Chuyển sang Unicode' })).toBeNull();
  });
});
