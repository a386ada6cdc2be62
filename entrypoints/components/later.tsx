import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/**
 * A component that is loaded after the first paint: a popup is read anew at each press, and what
 * takes a further press to be seen need not be read before. Drawn at once when it has come.
 */
export function later<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): ComponentType<Props> {
  let Loaded: ComponentType<Props> | null = null;
  const loading = async (): Promise<void> => {
    Loaded = await load();
  };
  return function Later(props: Props) {
    const [, setReady] = useState(Loaded !== null);
    useEffect(() => {
      if (!Loaded) void loading().then(() => setReady(true));
    }, []);
    return Loaded && <Loaded {...props} />;
  };
}
