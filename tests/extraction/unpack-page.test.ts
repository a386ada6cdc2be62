// @vitest-environment node
import { gzipSync } from 'node:zlib';

import { expect, it } from 'vitest';

import { unpackPage } from '../../extraction/unpack-page.ts';

const packed = (text: string) => new Uint8Array(gzipSync(text));

it('a page comes out as it was kept, letters that lie across steps too', async () => {
  const page = '<p>Đường liên thôn ở bản Đăk Mế</p>'.repeat(20_000);
  expect(await unpackPage(packed(page))).toBe(page);
  expect(await unpackPage(packed(''))).toBe('');
});

it('more than is ever kept is not unpacked', async () => {
  expect(await unpackPage(packed('a'.repeat(1000)), 1000)).toHaveLength(1000);
  expect(await unpackPage(packed('a'.repeat(1001)), 1000)).toBeNull();
  expect(await unpackPage(packed('a'.repeat(60_000_000)))).toBeNull();
});

it('what is no gzip, or is cut short, is no page', async () => {
  expect(await unpackPage(new Uint8Array([1, 2, 3]))).toBeNull();
  expect(await unpackPage(new Uint8Array())).toBeNull();
  expect(await unpackPage(packed('Trang báo').slice(0, -4))).toBeNull();
});
