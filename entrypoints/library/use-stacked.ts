import { useEffect, useState } from 'preact/hooks';

/** As in `library.css`. */
const NARROW = '(max-width: 52rem)';

/** Whether the panes stand behind one another, for the window is narrow. */
export function useStacked(): 'stacked' | 'beside' {
  const [narrow, setNarrow] = useState(() => matchMedia(NARROW).matches);
  useEffect(() => {
    const media = matchMedia(NARROW);
    const follow = (): void => setNarrow(media.matches);
    media.addEventListener('change', follow);
    return () => media.removeEventListener('change', follow);
  }, []);
  return narrow ? 'stacked' : 'beside';
}
