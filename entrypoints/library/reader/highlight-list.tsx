import { cutText } from '../../../domain/text.ts';
import { Icon } from '../../components/icon.tsx';
import { formatCount, t } from '../../components/t.ts';
import { colourName } from './highlight-bar.tsx';
import { colourOf, type PlacedHighlight } from './use-highlights.ts';

interface HighlightListProps {
  readonly highlights: readonly PlacedHighlight[];
  /** Values of those with a note that was typed and not saved. */
  readonly unsaved: ReadonlySet<string>;
  readonly busy: boolean;
  readonly onJump: (highlight: PlacedHighlight) => void;
  readonly onNote: (highlight: PlacedHighlight) => void;
  readonly onRemove: (highlight: PlacedHighlight) => void;
}

const SHOWN = 220;

/** What was marked, in the order of the text, each a way to its place. */
export function HighlightList(props: HighlightListProps) {
  const placed = props.highlights.filter(({ span }) => span !== null);
  const lost = props.highlights.filter(({ span }) => span === null);
  return (
    <section class="reader-part" aria-labelledby="reader-highlights">
      <h3 id="reader-highlights">
        {t('reader.highlights')}
        {placed.length > 0 && <span class="reader-count">{formatCount(placed.length)}</span>}
      </h3>
      {props.highlights.length === 0 && <p class="quiet-text">{t('reader.noHighlights')}</p>}
      {placed.length > 0 && <Items {...props} highlights={placed} />}
      {lost.length > 0 && (
        <>
          <h4>{t('reader.lost')}</h4>
          <p class="quiet-text">{t('reader.lostHint')}</p>
          <Items {...props} highlights={lost} />
        </>
      )}
    </section>
  );
}

function Items({ highlights, unsaved, busy, onJump, onNote, onRemove }: HighlightListProps) {
  return (
    <ul class="highlight-items">
      {highlights.map((each) => {
        const quote = shortened(each.exact);
        return (
          <li key={each.value} class="highlight-item" data-colour={colourOf(each)}>
            {each.span ? (
              <button type="button" class="highlight-quote" onClick={() => onJump(each)}>
                <span class="hidden-text">{colourName(colourOf(each))}: </span>
                {quote}
              </button>
            ) : (
              <p class="highlight-quote">{quote}</p>
            )}
            {each.note !== undefined && <p class="highlight-said">{each.note}</p>}
            <span class="highlight-buttons">
              {each.span && (
                <button
                  type="button"
                  class="link-button"
                  aria-label={t('reader.noteOf', [quote])}
                  onClick={() => onNote(each)}
                >
                  {t(noteLabel(each, unsaved))}
                </button>
              )}
              <button
                type="button"
                class="link-button line-quiet"
                aria-label={t('reader.unmarkOf', [quote])}
                disabled={busy}
                onClick={() => onRemove(each)}
              >
                <Icon name="close" />
                {t('reader.unmarkShort')}
              </button>
            </span>
          </li>
        );
      })}
    </ul>
  );
}

const noteLabel = ({ value, note }: PlacedHighlight, unsaved: ReadonlySet<string>) =>
  unsaved.has(value)
    ? 'reader.resumeNote'
    : note === undefined
      ? 'reader.addNote'
      : 'reader.editNote';

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > SHOWN ? `${cutText(line, SHOWN)}…` : line;
}
