// @vitest-environment node
import { expect, it } from 'vitest';

import { fileText } from '../../entrypoints/import/file-text.ts';

it('a file is read as UTF-8, or as the UTF-16 that its first bytes announce', async () => {
  const text = '{"title":"Đồng Tháp"}';
  const utf16 = Buffer.from(`\ufeff${text}`, 'utf16le');
  expect(await fileText(new Blob([text]))).toBe(text);
  expect(await fileText(new Blob([utf16]))).toBe(text);
  expect(await fileText(new Blob([Buffer.from(utf16).swap16()]))).toBe(text);
  expect(await fileText(new Blob([]))).toBe('');
});
