import { describe, expect, it } from 'vitest';

import { DEFAULT_CHOICES, readChoices, readOffice } from '../../domain/export-choices.ts';
import { NO_OFFICE } from '../../domain/office.ts';
import { createExportMemory } from '../../storage/export-memory.ts';
import { createHandedCollections } from '../../storage/handed-collections.ts';
import { memoryArea } from '../gallery/memory-area.ts';

const prose = {
  format: 'docx',
  period: 'last-month',
  choices: { ...DEFAULT_CHOICES, look: 'prose' },
} as const;

describe('how exports were made', () => {
  it('is remembered by campaign, and the last of all serves a campaign that has none', async () => {
    const memory = createExportMemory(memoryArea());
    expect(await memory.get('a')).toBeNull();
    await memory.put('a', prose);
    await memory.put('b', { ...prose, format: 'xlsx' });
    expect(await memory.get('a')).toEqual(prose);
    expect((await memory.get('c'))?.format).toBe('xlsx');
    expect((await memory.get(''))?.format).toBe('xlsx');
  });

  it('limits no other collection to its days, and puts no notes into it', async () => {
    const memory = createExportMemory(memoryArea());
    await memory.put('a', { ...prose, choices: { ...prose.choices, notes: true } });
    expect(await memory.get('a')).toMatchObject({ period: 'last-month', choices: { notes: true } });
    for (const other of ['b', ''])
      expect(await memory.get(other)).toMatchObject({
        format: 'docx',
        period: 'all',
        choices: { look: 'prose', notes: false },
      });
  });

  it('that is broken is read as far as it is whole', async () => {
    const area = memoryArea();
    await area.set({
      'export:of:a': { format: 'csv', period: 'never', choices: { look: 'prose', links: 7 } },
      'export:last': 'x',
    });
    const memory = createExportMemory(area);
    expect(await memory.get('a')).toEqual({
      format: 'csv',
      period: 'all',
      choices: { ...DEFAULT_CHOICES, look: 'prose' },
    });
    expect(await memory.get('b')).toBeNull();
  });

  it('goes into a backup and comes out of it, what is here already stays', async () => {
    const there = createExportMemory(memoryArea());
    await there.put('a', prose);
    await there.putOffice({ ...NO_OFFICE, name: 'BAN DÂN VẬN' });
    const here = createExportMemory(memoryArea());
    await here.putOffice({ ...NO_OFFICE, name: 'MẶT TRẬN' });
    await here.take(JSON.parse(JSON.stringify(await there.all())));
    expect(await here.get('a')).toEqual(prose);
    expect((await here.office()).name).toBe('MẶT TRẬN');
  });

  it('takes nothing from a backup but what is its own', async () => {
    const area = memoryArea();
    await createExportMemory(area).take({ settings: { portalMode: true }, 'export:x': 3 });
    expect(await area.get(null)).toEqual({});
  });
});

describe('choices and offices', () => {
  it('hold what is known and nothing else', () => {
    expect(
      readChoices({ look: 'full', summary: 'yes', extra: 1, __proto__: { notes: true } }),
    ).toEqual({
      ...DEFAULT_CHOICES,
      look: 'full',
    });
    expect(readOffice({ rule: 'king', name: 'A'.repeat(5000), place: 4 })).toEqual({
      ...NO_OFFICE,
      name: 'A'.repeat(1000),
    });
  });
});

describe('collections handed to the export page', () => {
  it('are there after a reload, the latest of them', async () => {
    let now = Date.UTC(2026, 10, 26);
    const area = memoryArea();
    const handed = createHandedCollections(area, () => (now += 1));
    const collection = { kind: 'selection', ids: ['a', 'b'] } as const;
    const first = await handed.put({ collection, label: 'x', campaign: '' });
    expect(await handed.get(first)).toMatchObject({ collection, label: 'x' });
    for (let at = 0; at < 20; at++) await handed.put({ collection, label: '', campaign: '' });
    expect(await handed.get(first)).toBeNull();
    expect(Object.keys(await area.get(null))).toHaveLength(20);
    expect(await handed.get('nothing')).toBeNull();
  });
});
