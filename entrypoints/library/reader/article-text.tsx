import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { RefObject } from 'preact';

import type { Article } from '../../../domain/article.ts';
import { displayFragment } from '../../../extraction/sanitize.ts';
import type { Layer } from './layers.ts';
import { highlightsAt, paint } from './paint.ts';
import { holdPictures, showPictures, SHOWS_PICTURES } from './pictures.ts';
import { selectedRange } from './selected-range.ts';
import { readText, type TextMap } from './text-map.ts';
import { textRoot } from './text-root.ts';

interface ArticleTextProps {
  /** Where the text stands, once it does; see `textRoot`. */
  readonly root: RefObject<HTMLElement | null>;
  readonly map: RefObject<TextMap | null>;
  readonly article: Article;
  readonly pictures: boolean;
  readonly layers: readonly Layer[];
  /** The text as it is displayed: told after it was painted. */
  readonly onText: (text: string) => void;
  readonly onPictures: () => void;
  /** The text was pressed. @param id of the inner highlight there; null for none */
  readonly onMark: (id: string | null, box: DOMRect) => void;
}

/**
 * The article itself. Its nodes are not Preact's: they come out of the HTML doorway, and marks are
 * put around them.
 */
export function ArticleText(props: ArticleTextProps) {
  const { root, map, article, pictures, layers, onText } = props;
  const host = useRef<HTMLDivElement>(null);
  const painted = useRef<readonly Layer[]>(NONE);
  const latest = useRef(layers);
  latest.current = layers;

  useLayoutEffect(() => {
    root.current = host.current && textRoot(host.current);
    const fragment =
      article.html.trim() === '' ? paragraphsOf(article.text) : displayFragment(article.html);
    holdPictures(fragment, article.pictures);
    root.current?.replaceChildren(fragment);
    map.current = null;
    painted.current = NONE;
  }, [article, root, map]);

  useLayoutEffect(() => {
    if (pictures && root.current) showPictures(root.current);
  }, [article, pictures, root]);

  // Behind the first paint: the text is read for its marks, and nobody waits for those.
  useEffect(() => {
    let wanted = true;
    const read = (): void => {
      if (!wanted || !root.current) return;
      map.current =
        latest.current.length > 0 ? paint(root.current, latest.current) : readText(root.current);
      painted.current = latest.current;
      onText(map.current.text);
    };
    const frame = requestAnimationFrame(() => setTimeout(read));
    return () => {
      wanted = false;
      cancelAnimationFrame(frame);
    };
  }, [article, root, map, onText]);

  useLayoutEffect(() => {
    if (!root.current || !map.current || (layers.length === 0 && painted.current.length === 0))
      return;
    map.current = paint(root.current, layers);
    painted.current = layers;
  }, [layers, root, map]);

  return (
    // Links and buttons inside have keys of their own; a mark is reached by the list of highlights.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions
    <div
      ref={host}
      class="reader-text"
      lang={article.language ?? 'vi'}
      onClick={(event) => {
        // Seen from outside, all of it is one element.
        const [target] = event.composedPath();
        if (!(target instanceof Element)) return;
        if (target.closest(`[${SHOWS_PICTURES}]`)) return props.onPictures();
        if (target.closest('a') || (root.current && selectedRange(root.current))) return;
        props.onMark(highlightsAt(target).at(-1) ?? null, target.getBoundingClientRect());
      }}
    />
  );
}

const NONE: readonly Layer[] = [];

/** An article of which only the text is known. */
function paragraphsOf(text: string): DocumentFragment {
  const fragment = document.createDocumentFragment();
  for (const line of text.split('\n')) {
    const paragraph = document.createElement('p');
    paragraph.textContent = line;
    fragment.append(paragraph);
  }
  return fragment;
}
