import { useEffect, useState } from 'preact/hooks';

import type { DoorsPort } from './popup-port.ts';

/** Whether an update brought something new, until it is looked at or dismissed. */
export function useNews(port: Pick<DoorsPort, 'unseenNews' | 'dropNews' | 'openWelcome'>) {
  const [unseen, setUnseen] = useState(false);
  useEffect(() => {
    // What cannot be asked is not worth a word: nothing is lost by not telling it.
    port.unseenNews().then(setUnseen, () => undefined);
  }, [port]);
  return {
    unseen,
    /** The page that tells of it notes that it was seen. */
    view: (): void => {
      setUnseen(false);
      port.openWelcome('news');
    },
    dismiss: (): void => {
      setUnseen(false);
      void port.dropNews();
    },
  };
}
