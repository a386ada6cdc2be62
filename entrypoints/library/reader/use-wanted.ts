import { useEffect, useState } from 'preact/hooks';

/** A module that is loaded when it is first wanted; null until it is there. */
export function useWanted<Module>(wanted: boolean, load: () => Promise<Module>): Module | null {
  const [module, setModule] = useState<Module | null>(null);
  useEffect(() => {
    if (!wanted || module) return;
    let waiting = true;
    void load().then((loaded) => waiting && setModule(loaded));
    return () => {
      waiting = false;
    };
  }, [wanted, module, load]);
  return wanted ? module : null;
}
