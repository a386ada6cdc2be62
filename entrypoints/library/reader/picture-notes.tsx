import { useState } from 'preact/hooks';

import type { Article, Picture } from '../../../domain/article.ts';
import { Icon } from '../../components/icon.tsx';
import { formatCount, t } from '../../components/t.ts';
import { captionOf, picturesOutside } from './pictures.ts';

/** That pictures were not loaded, why, and the way to load them. */
export function PictureNote(props: {
  readonly count: number;
  readonly onShow: () => void;
  readonly onAlways: () => void;
}) {
  const { count } = props;
  return (
    <div class="note note-line picture-note">
      <Icon name="info" />
      <span class="note-body">{t('reader.picturesWait', count, [formatCount(count)])}</span>
      <button type="button" class="button" title={t('reader.picturesWhy')} onClick={props.onShow}>
        {t('reader.showPictures')}
      </button>
      <button type="button" class="link-button" onClick={props.onAlways}>
        {t('reader.alwaysShow')}
      </button>
    </div>
  );
}

/** Pictures that the page had above its text or beside it. */
export function OutsidePictures(props: {
  readonly article: Article;
  readonly shown: boolean;
  readonly onShow: () => void;
}) {
  return (
    <>
      {picturesOutside(props.article).map((picture) => (
        <figure key={`${picture.src} ${picture.caption}`} class="reader-figure">
          {picture.src !== null &&
            (props.shown ? (
              <Loaded picture={picture} src={picture.src} />
            ) : (
              <button type="button" class="picture-place" onClick={props.onShow}>
                {t('reader.pictureWaits')}
              </button>
            ))}
          <figcaption>{captionOf(picture).join(' ')}</figcaption>
        </figure>
      ))}
    </>
  );
}

function Loaded({ picture, src }: { readonly picture: Picture; readonly src: string }) {
  const [broken, setBroken] = useState(false);
  if (broken || !/^https?:/i.test(src)) {
    return (
      <span class="picture-place" data-state="broken">
        {t('reader.pictureBroken')}
      </span>
    );
  }
  return (
    <img
      src={src}
      alt={picture.alt}
      referrerpolicy="no-referrer"
      decoding="async"
      onError={() => setBroken(true)}
    />
  );
}
