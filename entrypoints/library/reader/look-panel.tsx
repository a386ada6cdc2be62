import { t } from '../../components/t.ts';
import { SIZES, THEMES, WIDTHS, type ReaderLook } from './reader-look.ts';
import { Segmented } from './segmented.tsx';

const THEME_NAMES = {
  auto: 'reader.themeAuto',
  light: 'reader.themeLight',
  sepia: 'reader.themeSepia',
  dark: 'reader.themeDark',
} as const;
const WIDTH_NAMES = {
  narrow: 'reader.widthNarrow',
  middle: 'reader.widthMiddle',
  wide: 'reader.widthWide',
} as const;

/** How the article is set: size, width, paper, and whether its pictures load by themselves. */
export function LookPanel(props: {
  readonly look: ReaderLook;
  readonly onLook: (look: ReaderLook) => void;
}) {
  const { look, onLook } = props;
  const resize = (by: number): void =>
    onLook({ ...look, size: Math.min(SIZES - 1, Math.max(0, look.size + by)) });
  return (
    <div class="look">
      <div class="look-size" role="group" aria-label={t('reader.size')}>
        <button
          type="button"
          class="button"
          aria-label={t('reader.smaller')}
          aria-disabled={look.size === 0}
          onClick={() => resize(-1)}
        >
          <span class="look-small">A</span>
        </button>
        <span class="quiet-text" role="status">
          {t('reader.sizeStep', [String(look.size + 1), String(SIZES)])}
        </span>
        <button
          type="button"
          class="button"
          aria-label={t('reader.larger')}
          aria-disabled={look.size === SIZES - 1}
          onClick={() => resize(1)}
        >
          <span class="look-large">A</span>
        </button>
      </div>
      <Segmented
        label={t('reader.width')}
        value={look.width}
        options={WIDTHS.map((value) => ({ value, label: t(WIDTH_NAMES[value]) }))}
        onChoose={(width) => onLook({ ...look, width })}
      />
      <Segmented
        label={t('reader.theme')}
        value={look.theme}
        options={THEMES.map((value) => ({ value, label: t(THEME_NAMES[value]) }))}
        onChoose={(theme) => onLook({ ...look, theme })}
      />
      <label class="look-pictures">
        <input
          type="checkbox"
          class="check"
          checked={look.pictures}
          onChange={(event) => onLook({ ...look, pictures: event.currentTarget.checked })}
        />
        <span>
          {t('reader.alwaysPictures')}
          <span class="quiet-text">{t('reader.alwaysPicturesHint')}</span>
        </span>
      </label>
    </div>
  );
}
