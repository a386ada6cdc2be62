// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { CampaignInput } from '../../entrypoints/components/campaign-input.tsx';
import { speak } from './speak.ts';

const NAMES = ['Năm dân vận khéo 2020', 'Mục tiêu kép', 'Dân vận chính quyền'];
let chosen: readonly string[] = [];

function Field({ first }: { readonly first: readonly string[] }) {
  const [now, setNow] = useState(first);
  const [typed, setTyped] = useState('');
  return (
    <CampaignInput
      label="Chiến dịch"
      chosen={now}
      names={NAMES}
      typed={typed}
      onType={setTyped}
      onChange={(next) => {
        chosen = next;
        setNow(next);
      }}
    />
  );
}

const field = () => screen.getByRole('combobox');
const press = (key: string, more: object = {}) => fireEvent.keyDown(field(), { key, ...more });
const type = (text: string) => fireEvent.input(field(), { target: { value: text } });
const options = () => screen.queryAllByRole('option').map((option) => option.textContent);

beforeEach(async () => {
  chosen = [];
  await speak('vi');
});
afterEach(cleanup);

describe('the campaign field', () => {
  it('finds "Dân vận" for "dan van", names that start so first', () => {
    render(<Field first={[]} />);
    type('dan van');
    expect(options()).toEqual(['Dân vận chính quyền', 'Năm dân vận khéo 2020', 'Tạo “dan van”']);
  });

  it('takes the option that the arrow keys marked', () => {
    render(<Field first={[]} />);
    type('dan van');
    press('ArrowDown');
    press('ArrowDown');
    const marked = field().getAttribute('aria-activedescendant') ?? '';
    expect(document.querySelector(`[id="${marked}"]`)?.textContent).toBe('Năm dân vận khéo 2020');
    press('Enter');
    expect(chosen).toEqual(['Năm dân vận khéo 2020']);
    expect(field().getAttribute('aria-expanded')).toBe('false');
  });

  it('makes a new campaign of what was typed on Enter', () => {
    render(<Field first={[]} />);
    type('  Nghị   quyết 18 ');
    press('Enter');
    expect(chosen).toEqual(['Nghị quyết 18']);
  });

  it('takes the existing spelling instead of a second campaign that folds alike', () => {
    render(<Field first={[]} />);
    type('muc tieu kep');
    expect(options()).toEqual(['Mục tiêu kép']);
    press('Enter');
    expect(chosen).toEqual(['Mục tiêu kép']);
  });

  it('takes the last one off on Backspace in the empty field only', () => {
    render(<Field first={['Một', 'Hai']} />);
    type('a');
    press('Backspace');
    expect(chosen).toEqual([]);
    type('');
    press('Backspace');
    expect(chosen).toEqual(['Một']);
  });

  it('leaves Enter to an input method that is composing a syllable', () => {
    render(<Field first={[]} />);
    type('Dân');
    press('Enter', { isComposing: true });
    expect(chosen).toEqual([]);
  });

  it('closes the list on Escape and keeps what was typed', () => {
    render(<Field first={[]} />);
    type('dan');
    press('Escape');
    expect(options()).toEqual([]);
    expect((field() as HTMLInputElement).value).toBe('dan');
  });
});
