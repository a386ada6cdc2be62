import { useState } from 'preact/hooks';

import { collectionFileName } from '../../../domain/collection.ts';
import { tableText } from '../../../domain/pictures/picture-table.ts';
import { t } from '../../components/t.ts';
import { pictureFile } from './picture-file.ts';
import type { Picture } from './picture.ts';
import type { PicturesPort } from './pictures-port.ts';
import type { Taking } from './take-menu.tsx';

/** What is said in files, and what they are called after. */
export interface Subject {
  readonly title: string;
  readonly line: string;
  readonly foot: string;
}

/** Takes a picture along, and says what became of it. */
export function useTaking(
  port: PicturesPort,
  picture: Picture,
  subject: Subject,
): readonly [taking: Taking, said: string] {
  const [said, setSaid] = useState('');
  const make = () => pictureFile(picture, { subject: subject.line, foot: subject.foot });
  const toPng = (): Promise<Blob> => {
    const { text, width, height } = make();
    return port.toPng(text, width, height);
  };
  const nameOf = (extension: string): string =>
    collectionFileName(`${subject.title} ${picture.title}`, port.now(), extension);
  const attempt = (take: () => Promise<string>): void => {
    setSaid('');
    take().then(setSaid, () => setSaid(t('pictures.notTaken')));
  };
  const save = (extension: string, file: Blob): string => {
    const name = nameOf(extension);
    port.download(name, file);
    return t('pictures.tookFile', [name]);
  };
  const { copyImage } = port;
  const taking: Taking = {
    png: () => attempt(async () => save('png', await toPng())),
    svg: () => attempt(async () => save('svg', new Blob([make().text], { type: 'image/svg+xml' }))),
    copyPicture: copyImage
      ? () =>
          attempt(async () => {
            await copyImage(toPng());
            return t('pictures.copiedPicture');
          })
      : null,
    copyTable: () =>
      attempt(async () => {
        await port.copyText(tableText(picture.table));
        return t('pictures.copiedTable');
      }),
  };
  return [taking, said];
}
