import { useEffect, useState } from 'preact/hooks';

import type { HandedCollection } from '../../../domain/handed-collection.ts';
import { formatCount, t } from '../../components/t.ts';
import { useStable } from '../../library/use-stable.ts';
import type { ExportPort } from '../export-port.ts';
import type { Chosen } from '../use-collection.ts';
import { Check } from './choice-fields.tsx';

/**
 * Pictures are not in the library: they are fetched from the portals, which the person allows by a press.
 * So where they are is found out before it.
 */
export function PictureChoice(props: {
  readonly port: ExportPort;
  readonly handed: HandedCollection;
  readonly chosen: Chosen;
  readonly onTurn: (pictures: boolean) => void;
}) {
  const { port, handed, chosen } = props;
  const onTurn = useStable(props.onTurn);
  const { period } = chosen;
  const [origins, setOrigins] = useState<readonly string[] | null>(null);
  const [denied, setDenied] = useState(false);
  const [unread, setUnread] = useState(false);
  useEffect(() => {
    const control = new AbortController();
    setOrigins(null);
    setUnread(false);
    const find = async (): Promise<void> => {
      const job = { kind: 'picture-hosts', collection: handed.collection, period } as const;
      const found = await port.pictureHosts(job, control.signal);
      if (found?.ok) setOrigins(found.value);
      else if (found) setUnread(true);
    };
    void find();
    return () => control.abort();
  }, [port, handed, period]);
  // Chosen the last time, for other portals perhaps.
  const { pictures } = chosen.choices;
  useEffect(() => {
    const look = async (): Promise<void> => {
      if (origins && pictures && !(await port.hostsAllowed(origins))) onTurn(false);
    };
    void look();
  }, [port, origins, pictures, onTurn]);

  const turn = async (on: boolean): Promise<void> => {
    setDenied(false);
    if (!on) return onTurn(false);
    if (!origins) return;
    // Nothing is waited for before this: it must come straight from the press.
    const allowed = await port.askForHosts(origins);
    setDenied(!allowed);
    onTurn(allowed);
  };
  return (
    <Check
      label={t('exportChoice.pictures')}
      hint={unread ? t('exportChoice.picturesUnread') : hintOf(origins, denied)}
      on={chosen.choices.pictures}
      disabled={origins === null || origins.length === 0}
      onTurn={(on) => void turn(on)}
    />
  );
}

function hintOf(origins: readonly string[] | null, denied: boolean): string {
  if (denied) return t('exportChoice.picturesDenied');
  if (origins === null) return t('exportChoice.picturesLooking');
  return origins.length === 0
    ? t('exportChoice.picturesNone')
    : t('exportChoice.picturesHint', origins.length, [formatCount(origins.length)]);
}
