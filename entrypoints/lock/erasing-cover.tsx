import { render } from 'preact';
import { browser } from 'wxt/browser';

import { sendMessage } from '../../messaging/protocol.ts';
import { createErasing } from '../../storage/erasing.ts';
import { watchErasing, type Erasing } from '../../storage/erasing-state.ts';
import { t } from '../components/t.ts';
import { tookAsking } from './erase-asked.ts';
import './lock.css';

/** So often the background is woken: a dead one goes on when it starts. */
const WAKE_EVERY_MS = 5_000;

let covered = false;

/**
 * Stands on every page while everything is being deleted. The first page that finds all else gone
 * clears what only a page can reach, and takes the mark away.
 *
 * @param goOn draws the page as on the first day
 */
export async function showErasing(now: Erasing, goOn: () => void): Promise<void> {
  const erasing = createErasing(browser.storage.local);
  if (now.phase === 'page') {
    await clearPage();
    return tookAsking() ? showFirstSteps() : goOn();
  }
  // The lock goes with the rest, and whoever hears of that looks again.
  if (covered) return;
  covered = true;
  const root = document.createElement('div');
  root.id = 'lock';
  document.body.append(root);
  const draw = (blocked: boolean): void => render(<ErasingView blocked={blocked} />, root);
  draw(now.blocked);
  const timer = setInterval(wake, WAKE_EVERY_MS);
  wake();
  let over = false;
  const end = (): void => {
    if (over) return;
    over = true;
    covered = false;
    clearInterval(timer);
    stop();
    // Loaded anew it might find the mark gone, taken by another page, and end without a word.
    if (tookAsking()) void clearPage().then(showFirstSteps);
    else location.reload();
  };
  const stop = watchErasing(browser.storage.local, (next) => {
    if (next?.phase === 'data') draw(next.blocked);
    else end();
  });
  // It may have ended while this was being drawn.
  if ((await erasing.read())?.phase !== 'data') end();

  /** What only a page can reach, and the mark. */
  async function clearPage(): Promise<void> {
    localStorage.clear();
    await erasing.done();
  }
}

const showFirstSteps = (): void =>
  location.replace(browser.runtime.getURL('/welcome.html#erased' as '/'));

/** Refused, as every message is now: being sent is all that it is for. */
const wake = (): void => void sendMessage('stillHere', null).catch(() => undefined);

/** @param blocked another window holds the library, and the browser waits for it */
export const ErasingView = ({ blocked }: { readonly blocked: boolean }) => (
  <main class="lock-gate" data-state="erasing">
    <div class="lock-form" role="status" aria-busy="true">
      <h1>{t('erase.working')}</h1>
      <p class="quiet-text">{t('erase.workingText')}</p>
      {blocked && <p class="field-error">{t('erase.blocked')}</p>}
    </div>
  </main>
);
