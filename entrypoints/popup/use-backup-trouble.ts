import { useEffect, useState } from 'preact/hooks';

import type { BackupTrouble, PopupPort } from './popup-port.ts';

/** Asked once at each opening; null where backups go well, or nobody says. */
export function useBackupTrouble(port: Pick<PopupPort, 'backupTrouble'>): BackupTrouble | null {
  const [trouble, setTrouble] = useState<BackupTrouble | null>(null);
  useEffect(() => {
    port.backupTrouble().then(setTrouble, () => setTrouble(null));
  }, [port]);
  return trouble;
}
