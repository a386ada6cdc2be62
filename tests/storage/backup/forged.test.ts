// @vitest-environment node
import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';

import type { BackupRecord } from '../../../domain/backup.ts';
import { checkBackup } from '../../../storage/backup/check-backup.ts';
import { encode } from '../../../storage/backup/bytes.ts';
import { restoreBackup } from '../../../storage/backup/restore-backup.ts';
import { sanitize } from '../../import/read.ts';
import { setAt } from '../../import/set-at.ts';
import { aLibraryOf, backupOf } from './a-backup.ts';
import { MemoryLibrary } from './memory-library.ts';
import { filesOf, forged, textIn, zipOf, type Files, backupWithRecord, CLIPS } from './tampered.ts';

let backup = new Blob();
let files: Files = new Map();
beforeAll(async () => {
  backup = await backupOf(await aLibraryOf(3));
  files = await filesOf(backup);
});

const withRecord = (path: string, value: unknown): Promise<Blob> =>
  backupWithRecord(backup, path, value);

const HARMFUL = /<(?:script|iframe|svg|form)|<[^>]*\s(?:on\w+\s*=|href="javascript:)/i;

async function restored(file: Blob) {
  const target = new MemoryLibrary();
  const outcome = await restoreBackup(file, target, { sanitize });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.failure));
  return { ...outcome.value, ...(await target.contents()) };
}

describe('a forged backup that is well made', () => {
  it('has every article pass the doorway, and says which clips that changed', async () => {
    for (const path of ['body.article.html', 'revisions.0.article.html']) {
      const evil =
        '<p>a</p><scr\u202eipt>alert(1)</script><img src="https://a.vn/x" onerror="x()">';
      const { records, changed } = await restored(await withRecord(path, evil));
      expect(changed).toEqual([records[1]?.clip.id]);
      const [, record] = records as [BackupRecord, BackupRecord];
      for (const { article } of [record.body, ...record.revisions]) {
        expect(article.html).not.toMatch(HARMFUL);
      }
    }
  });

  it('gives the doorway the address of the article', async () => {
    const seen = new Set<string>();
    const target = new MemoryLibrary();
    await restoreBackup(backup, target, {
      sanitize: (html, url) => {
        seen.add(url);
        return html;
      },
    });
    const { records } = await target.contents();
    expect([...seen].toSorted()).toEqual(records.map(({ clip }) => clip.url).toSorted());
  });

  it('cannot take the place of another page, lie about its source or turn text around', async () => {
    const cases: [string, unknown, Partial<BackupRecord['clip']>][] = [
      ['clip.urlKey', 'nhandan.vn/tin', {}],
      ['clip.title', 'Khác', {}],
      ['clip.textHash', '0'.repeat(64), {}],
      [
        'clip.source.host',
        'nhandan.vn',
        {
          source: {
            host: 'baomau.vn',
            name: 'baomau.vn',
            kind: 'unknown',
            province2024: null,
            province2025: null,
            registered: false,
          },
        },
      ],
      ['body.article.title', 'Dân\u202e vận khéo\u0007 ở cơ sở', {}],
    ];
    const { records: before } = await restored(backup);
    for (const [path, value, expected] of cases) {
      const { records, changed } = await restored(await withRecord(path, value));
      expect(changed).toEqual([before[1]?.clip.id]);
      expect(records[1]?.clip).toEqual({ ...before[1]?.clip, ...expected });
    }
  });

  it(
    'in 300 mutations never throws and never gives harmful markup',
    { timeout: 120_000 },
    async () => {
      const lines = textIn(files, CLIPS).split('\n');
      const record: unknown = JSON.parse(lines[1] ?? '');
      const value = fc.oneof(
        fc.constantFrom<unknown>(null, true, 0, -1, 1.5, 1e308, '', [], {}, [[]], 'javascript:x'),
        fc.constantFrom(
          '<script>x</script>',
          '\u202eexe',
          '<img src=x onerror=x>',
          'e\u0302\u0301',
        ),
        fc.jsonValue(),
      );
      let accepted = 0;
      await fc.assert(
        fc.asyncProperty(fc.constantFrom(...pathsOf(record)), value, async (path, held) => {
          const line = JSON.stringify(setAt(record, path, held));
          const changed = new Map(files);
          changed.set(CLIPS, encode([lines[0], line, lines[2], ''].join('\n')));
          const file = await zipOf(await forged(changed));
          const outcome = await checkBackup(file);
          if (!outcome?.ok) {
            expect(outcome?.failure).toMatchObject({ kind: 'backup-refused' });
            return;
          }
          accepted += 1;
          for (const { body, revisions } of (await restored(file)).records) {
            for (const { article } of [body, ...revisions])
              expect(article.html).not.toMatch(HARMFUL);
          }
        }),
        { numRuns: 300 },
      );
      expect(accepted).toBeGreaterThan(0);
      expect(accepted).toBeLessThan(300);
    },
  );
});

/** Every place in a value, as a path with dots; stamps have dots of their own and are left out. */
function pathsOf(value: unknown, path = ''): string[] {
  if (typeof value !== 'object' || value === null) return path === '' ? [] : [path];
  const inner = Object.entries(value).flatMap(([name, held]) =>
    name.includes('.') ? [] : pathsOf(held, path === '' ? name : `${path}.${name}`),
  );
  return path === '' ? inner : [path, ...inner];
}
