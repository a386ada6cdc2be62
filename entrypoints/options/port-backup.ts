import { browser } from 'wxt/browser';

import { BACKUP_ALARM } from '../../messaging/backup-stream.ts';
import { createBackupLog } from '../../messaging/backup-log.ts';
import { sendMessage } from '../../messaging/protocol.ts';
import { createManaged } from '../../storage/managed.ts';
import type { createSettings } from '../../storage/settings.ts';
import type { BackupPanelPort } from './backup-panel-port.ts';

const DOWNLOADS: Parameters<typeof browser.permissions.request>[0] = {
  permissions: ['downloads'],
};

/** The first backup comes while the person still sees that it does; then as in `backup-alarm.ts`. */
const SOON = { delayInMinutes: 1, periodInMinutes: 3 * 60 };

/** Only Chromium has it. */
interface FolderPicker {
  showDirectoryPicker?(options: {
    readonly id: string;
    readonly mode: 'readwrite';
    readonly startIn: 'documents';
  }): Promise<FileSystemDirectoryHandle>;
}

/** Backups in the extension. The work itself is loaded when it is first asked for. */
export function createBackupPort(settings: ReturnType<typeof createSettings>): BackupPanelPort {
  const area = browser.storage.local;
  const log = createBackupLog(area);
  const managed = createManaged(area);
  const world = { area, log, app: browser.runtime.getManifest().version };
  const picker = (window as FolderPicker).showDirectoryPicker?.bind(window);

  return {
    async read() {
      const { backupEvery: every, backupTo: place } = await settings.get();
      const hint = (await managed.get()).settings.backup?.folderHint ?? '';
      return { ...(await log.read()), every, place, mayDownload: await mayDownload(), hint };
    },
    onChange(listener) {
      const ends = [settings.watch(listener), log.watch(listener), managed.watch(listener)];
      browser.permissions.onAdded.addListener(listener);
      browser.permissions.onRemoved.addListener(listener);
      return () => {
        for (const end of ends) end();
        browser.permissions.onAdded.removeListener(listener);
        browser.permissions.onRemoved.removeListener(listener);
      };
    },
    async backUp(watch) {
      const { backupTo } = await settings.get();
      return (await work()).backUp(world, backupTo, watch);
    },
    check: async (file, watch) => (await work()).check(world, file, watch),
    async restore(backup, goOn, watch) {
      const result = await (await work()).restore(world, backup, goOn, watch);
      // The background did not write this: it tells the other views, and catches up. Not waited
      // for: what is restored is restored.
      if (result.kind === 'restored' || result.kind === 'stopped') {
        void sendMessage('libraryReplaced', null);
      }
      return result;
    },
    drill: async (file, watch) => (await import('./backup-drill.ts')).drill(world, file, watch),

    async setSchedule(every, place) {
      // The request goes first: any await before it would lose the press that it needs.
      const needed = every !== 'never' && place === 'downloads';
      if (needed && !(await browser.permissions.request(DOWNLOADS))) return false;
      await settings.set({ backupEvery: every, backupTo: place });
      await log.notDue();
      if (every !== 'never') await browser.alarms.create(BACKUP_ALARM, SOON);
      if (!needed) await browser.permissions.remove(DOWNLOADS);
      return true;
    },
    pickFolder: picker
      ? async () => {
          const folder = await picked(picker);
          if (!folder) return false;
          await (await work()).rememberFolder(folder);
          await log.pickedFolder(folder.name);
          return true;
        }
      : null,
  };
}

const work = () => import('./backup-work.ts');

const mayDownload = (): Promise<boolean> => browser.permissions.contains(DOWNLOADS);

async function picked(
  picker: NonNullable<FolderPicker['showDirectoryPicker']>,
): Promise<FileSystemDirectoryHandle | null> {
  try {
    return await picker({ id: 'cat-bao', mode: 'readwrite', startIn: 'documents' });
  } catch (error) {
    // The person closed the picker.
    if (error instanceof DOMException && error.name === 'AbortError') return null;
    throw error;
  }
}
