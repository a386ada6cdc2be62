import { downloadParts } from '../../components/download-parts.ts';
import { toPng } from './to-png.ts';
import type { PicturesPort } from './pictures-port.ts';

/** The port over a browser. @param countPictures the library's */
export function createPicturesPort(countPictures: PicturesPort['countPictures']): PicturesPort {
  const canCopyImages = typeof ClipboardItem !== 'undefined' && 'write' in navigator.clipboard;
  return {
    countPictures,
    download: (fileName, file) => downloadParts(fileName, [file], file.type),
    copyText: (text) => navigator.clipboard.writeText(text),
    copyImage: canCopyImages
      ? // The promise goes in as it is: the press counts only in its own turn.
        (png) => navigator.clipboard.write([new ClipboardItem({ 'image/png': png })])
      : null,
    toPng,
    now: () => Date.now(),
  };
}
