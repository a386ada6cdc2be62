// @vitest-environment happy-dom
import { cleanup, render, screen, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { OptionsPage } from '../../entrypoints/options/options-page.tsx';
import { AN_OFFICE, managedWorld, MISTAKEN } from '../gallery/managed-world.ts';
import { optionsWorld } from '../gallery/options-world.ts';
import { speak } from './speak.ts';

const HEADING = 'Do cơ quan cài đặt';
const panel = () => screen.findByRole('region', { name: HEADING });
const open = (policy: unknown, chosen: readonly string[] = []): void => {
  const { port } = optionsWorld();
  render(<OptionsPage port={{ ...port, managed: managedWorld(policy, chosen) }} />);
};

beforeEach(() => speak('vi'));
afterEach(cleanup);

describe('what an office set', () => {
  it('is not spoken of where it set nothing', async () => {
    open({});
    await screen.findByRole('region', { name: 'Cắt bài' });
    expect(screen.queryByText(HEADING)).toBeNull();
  });

  it('is listed, with the way to it', async () => {
    open(AN_OFFICE);
    const text = (await panel()).textContent;
    for (const words of [
      'BAN TUYÊN GIÁO VÀ DÂN VẬN',
      'Năm dân vận khéo 2026',
      '2 cụm từ · từ 01/01/2026 · đến 31/12/2026',
      'baotuyenquang.com.vn',
      'Mỗi tuần',
      'S:\\Sao-luu-Cat-Bao',
      'Tiếng Việt',
    ])
      expect(text).toContain(words);
    expect(text).not.toContain('chưa đúng');
    const link = screen.getByRole('link', { name: HEADING });
    expect(link.getAttribute('href')).toBe(`#${(await panel()).id}`);
  });

  it('says which of it the person chose otherwise', async () => {
    open(AN_OFFICE, ['backupEvery']);
    expect(within(await panel()).getAllByText(/Anh chị đã tự chọn khác/)).toHaveLength(1);
  });

  it('tells each mistake with its place, in the words of an office', async () => {
    open(MISTAKEN);
    const text = (await panel()).textContent;
    expect(text).toContain('Chính sách có 5 chỗ chưa đúng');
    expect(text).toContain('campaigns[3].from: không phải một ngày có thật');
    expect(text).toContain('alowedHosts: bản Cắt Báo này không biết mục đó');
  });

  it('that is nothing but a mistake is told as well', async () => {
    open('hỏng');
    expect((await panel()).textContent).toContain('(toàn bộ): phải là một nhóm mục');
  });
});

describe('the panel of backups', () => {
  it('says where the office wants them to go', async () => {
    const world = optionsWorld();
    world.setBackup({ hint: 'Chọn thư mục S:\\Sao-luu' });
    render(<OptionsPage port={world.port} />);
    const backups = await screen.findByRole('region', { name: 'Sao lưu' });
    expect(await within(backups).findByText('Cơ quan nhắc: Chọn thư mục S:\\Sao-luu')).toBeTruthy();
  });
});
