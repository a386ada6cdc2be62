/** A picture as it stands in the file. */
export interface ShelvedPicture {
  readonly file: string;
  readonly mime: 'image/jpeg' | 'image/png';
}

/** Where pictures stand; one that several articles show stands there once. */
export class PictureShelf {
  readonly #names = new Map<string, string>();
  readonly pictures: ShelvedPicture[] = [];

  place(src: string, mime: 'image/jpeg' | 'image/png'): { name: string; fresh: boolean } {
    const known = this.#names.get(src);
    if (known !== undefined) return { name: known, fresh: false };
    const number = String(this.pictures.length + 1).padStart(4, '0');
    const name = `anh/${number}.${mime === 'image/png' ? 'png' : 'jpg'}`;
    this.#names.set(src, name);
    this.pictures.push({ file: name, mime });
    return { name, fresh: true };
  }
}
