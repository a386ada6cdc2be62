// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { DiffView } from '../../entrypoints/components/diff-view.tsx';
import { speak } from './speak.ts';

const many = 'chữ '.repeat(120);
const open = (before: string, after: string) =>
  render(
    <DiffView
      before={{ title: 'Tít cũ', text: before }}
      after={{ title: 'Tít mới', text: after }}
    />,
  );

beforeEach(() => speak('vi'));
afterEach(cleanup);

describe('the comparison on the screen', () => {
  it('marks what came and what went by elements, and says so to those who listen', async () => {
    const { container } = open('hiến hơn một mẫu', 'hiến gần một mẫu');
    await screen.findByText('Bỏ 2 chữ');
    const told = (tag: string): (string | null)[] =>
      [...container.querySelectorAll(`h3 ${tag}, .diff-text ${tag}`)].map(
        (each) => each.textContent,
      );
    expect(told('del')).toEqual(['[bỏ] cũ', '[bỏ] hơn']);
    expect(told('ins')).toEqual(['[thêm] mới', '[thêm] gần']);
  });

  it('opens what it folded', async () => {
    const { container } = open(`${many}cũ`, `${many}mới`);
    const fold = await screen.findByRole('button', { name: /^… \d+ chữ không đổi …$/ });
    const before = container.querySelector('.diff-text')?.textContent?.length ?? 0;
    fireEvent.click(fold);
    expect(screen.queryByRole('button')).toBeNull();
    expect(container.querySelector('.diff-text')?.textContent?.length).toBeGreaterThan(before);
  });

  it('shows hostile text as text', async () => {
    const { container } = open('<img src=x onerror=alert(1)>', '<script>alert(2)</script>');
    await screen.findByText(/^Bỏ/);
    expect(container.querySelector('img, script')).toBeNull();
    expect(container.textContent).toContain('src=x onerror=');
  });

  it('says when there is nothing to tell', async () => {
    render(
      <DiffView
        before={{ title: 'A', text: 'một hai' }}
        after={{ title: 'A', text: 'một  hai' }}
      />,
    );
    await screen.findByText('Hai bản giống nhau.');
  });
});
