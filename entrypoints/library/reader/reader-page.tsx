import { useCallback, useRef, useState } from 'preact/hooks';

import type { Span } from '../../../domain/query-hits.ts';
import { FailureNote } from '../../components/failure-note.tsx';
import { t } from '../../components/t.ts';
import { ArticleText } from './article-text.tsx';
import type { Found } from './find-bar.tsx';
import { HighlightBar } from './highlight-bar.tsx';
import { markOf } from './paint.ts';
import { OutsidePictures, PictureNote } from './picture-notes.tsx';
import { countPictures } from './pictures.ts';
import { quoteText } from './quote-text.ts';
import { ReaderBar } from './reader-bar.tsx';
import { ReaderHead } from './reader-head.tsx';
import type { ReaderLook } from './reader-look.ts';
import { MissingNote, PrintedNotes, TrashedNote } from './reader-notes.tsx';
import { ReaderPapers } from './reader-papers.tsx';
import type { ReaderProps } from './reader-props.ts';
import { placeIn, revealMark, selectSpan } from './places.ts';
import { ReaderSide } from './reader-side.tsx';
import type { TextMap } from './text-map.ts';
import { useArticle } from './use-article.ts';
import { useHasSnapshot } from './use-has-snapshot.ts';
import { useHighlighting } from './use-highlighting.ts';
import { colourOf, useHighlights } from './use-highlights.ts';
import { useKeys } from './use-keys.ts';
import { useLayers } from './use-layers.ts';
import { useReaderChanges } from './use-reader-changes.ts';
import { useSelection } from './use-selection.ts';
import { useWanted } from './use-wanted.ts';

const loadFind = () => import('./find-bar.tsx');
const loadSnapshot = () => import('./snapshot-view.tsx');
const NOTHING: Found = { places: [], at: 0 };

/** The page of one clip; another clip is another page. */
export function ReaderPage(props: ReaderProps) {
  const { port, clip, search = '', onToast } = props;
  const root = useRef<HTMLElement | null>(null);
  const page = useRef<HTMLDivElement>(null);
  const map = useRef<TextMap | null>(null);
  const [look, setLook] = useState<ReaderLook>(() => port.loadLook());
  const [pictures, setPictures] = useState(look.pictures);
  const [text, setText] = useState<string | null>(null);
  const [finding, setFinding] = useState(false);
  const [found, setFound] = useState<Found>(NOTHING);
  const [snapshot, setSnapshot] = useState(false);

  const { state, retry } = useArticle(port, clip);
  const article = state.kind === 'there' ? state.article : null;
  const changes = useReaderChanges(port, clip, props.onChanged, onToast);
  const highlights = useHighlights(clip, text);
  const highlighting = useHighlighting(port, clip.id, map, highlights, changes);
  const { held } = highlighting;
  const selected = useSelection(root, map, page);
  const hasSnapshot = useHasSnapshot(port, clip.id, text !== null);
  const layers = useLayers(highlights, text, search, found);
  const find = useWanted(finding && text !== null, loadFind);
  const snapshots = useWanted(snapshot, loadSnapshot);

  const changeLook = (next: ReaderLook): void => {
    setLook(next);
    port.saveLook(next);
    if (next.pictures) setPictures(true);
  };
  const showFound = useCallback((next: Found) => {
    setFound(next);
    // Behind the painting.
    setTimeout(() => revealMark(root.current?.querySelector('mark[data-found="current"]'), false));
  }, []);
  const closeFind = (place: Span | null): void => {
    setFinding(false);
    setFound(NOTHING);
    // Selected, so that it can be highlighted at once.
    setTimeout(() => place && map.current && selectSpan(map.current, place));
  };
  const copy = async (exact: string): Promise<void> => {
    const copied = await port.copyText(quoteText(exact, clip));
    onToast({ text: t(copied ? 'reader.copied' : 'reader.notCopied') });
  };
  const toMine = (): void =>
    page.current?.querySelector<HTMLElement>('[data-reader-note]')?.focus();

  useKeys({
    f() {
      setFinding(true);
      return true;
    },
    h() {
      if (!selected) return false;
      void highlighting.mark(selected, selected.place, null, false);
      return true;
    },
    Escape() {
      if (held) highlighting.letGo();
      else if (selected) document.getSelection()?.removeAllRanges();
      else if (finding) closeFind(null);
      else if (snapshot) setSnapshot(false);
      else return false;
      return true;
    },
  });

  const bar = held ?? selected;
  const waiting = article !== null && !pictures ? countPictures(article) : 0;
  return (
    <>
      <ReaderBar
        clip={clip}
        citations={port.citations}
        look={look}
        finding={finding}
        snapshot={hasSnapshot}
        busy={changes.busy}
        onLook={changeLook}
        onFind={() => (finding ? closeFind(null) : setFinding(true))}
        onMine={toMine}
        onSnapshot={() => setSnapshot(true)}
        onPrint={() => port.print()}
        onCited={(said) => onToast({ text: said })}
        onTrash={() => void changes.trash()}
        onClose={props.onClose}
      />
      {find && text !== null && (
        <find.FindBar text={text} onFound={showFound} onClose={closeFind} />
      )}
      {changes.failure && (
        <div class="reader-failure">
          <FailureNote failure={changes.failure} />
        </div>
      )}
      <div
        class="reader-scroll"
        // So that the keyboard scrolls it.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        role="region"
        aria-label={clip.title}
        inert={snapshot}
      >
        <div
          class="reader-sheet"
          data-theme={look.theme === 'auto' ? undefined : look.theme}
          data-size={look.size}
          data-width={look.width}
        >
          <article class="reader-article" ref={page} aria-busy={state.kind === 'reading'}>
            {clip.trashed === 1 && (
              <TrashedNote busy={changes.busy} onRestore={() => void changes.restore()} />
            )}
            <ReaderHead clip={clip} article={article} search={search} onNarrow={props.onNarrow} />
            {waiting > 0 && (
              <PictureNote
                count={waiting}
                onShow={() => setPictures(true)}
                onAlways={() => changeLook({ ...look, pictures: true })}
              />
            )}
            {state.kind === 'failed' && (
              <FailureNote
                failure={{ kind: 'read-failed', detail: state.detail }}
                onRetry={retry}
              />
            )}
            {state.kind === 'missing' && <MissingNote />}
            {article && (
              <>
                <OutsidePictures
                  article={article}
                  shown={pictures}
                  onShow={() => setPictures(true)}
                />
                <ArticleText
                  root={root}
                  map={map}
                  article={article}
                  pictures={pictures}
                  layers={layers}
                  onText={setText}
                  onPictures={() => setPictures(true)}
                  onMark={(id, box) => {
                    const pressed = highlights.find((each) => each.id === id);
                    const place = placeIn(page.current, box);
                    if (pressed && place) highlighting.hold(pressed, place, false);
                    else if (held?.note === null) highlighting.letGo();
                  }}
                />
                <PrintedNotes highlights={highlights} />
                <ReaderPapers clip={clip} article={article} />
              </>
            )}
            {bar && (
              <HighlightBar
                key={held ? held.value : 'selection'}
                place={bar.place}
                colour={held && colourOf(held.highlight)}
                note={held?.note ?? null}
                hasNote={held?.highlight.note !== undefined}
                busy={changes.busy}
                onColour={(colour) => {
                  if (held) void highlighting.recolour(colour);
                  else if (selected)
                    void highlighting.mark(selected, selected.place, colour, false);
                }}
                onNote={() => {
                  const own = held && highlights.find(({ value }) => value === held.value);
                  if (own) highlighting.hold(own, held.place, true);
                  else if (selected) void highlighting.mark(selected, selected.place, null, true);
                }}
                onType={highlighting.type}
                onSaveNote={() => void highlighting.saveNote()}
                onDropNote={highlighting.dropNote}
                onLetGo={highlighting.letGo}
                onCopy={() => {
                  const exact = held
                    ? held.highlight.exact
                    : selected && text?.slice(selected.start, selected.end);
                  if (exact) void copy(exact);
                }}
                onRemove={() => held && void highlighting.remove(held)}
              />
            )}
          </article>
          <ReaderSide
            {...props}
            changes={changes}
            ready={text !== null || state.kind === 'missing' || state.kind === 'failed'}
            highlights={text === null ? null : highlights}
            highlighting={highlighting}
            markOf={({ id }) => root.current && markOf(root.current, id)}
            placeOf={(mark) => placeIn(page.current, mark.getBoundingClientRect())}
          />
        </div>
      </div>
      {snapshots && (
        <snapshots.SnapshotView port={port} clip={clip} onClose={() => setSnapshot(false)} />
      )}
    </>
  );
}
