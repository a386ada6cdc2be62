import { EXTENSION, type Firefox } from './firefox.ts';
import { until } from './target.ts';

/** The number of the background's document; null while it sleeps. */
export const eventPageOf = (firefox: Firefox): Promise<number | null> =>
  firefox.run<number | null>(
    `return [...${EXTENSION}.views].find(({ viewType }) => viewType === 'background')
       ?.xulBrowser.browserId ?? null;`,
  );

/** Ends the extension's background as Firefox does with one that idles. */
export async function killEventPage(firefox: Firefox): Promise<void> {
  const before = await eventPageOf(firefox);
  await firefox.run(
    // Else one whose listeners are still at work is left alone for another half minute.
    `await ${EXTENSION}.terminateBackground(
       { ignoreDevToolsAttached: true, disableResetIdleForTest: true });`,
  );
  // What a page asks for meanwhile starts another one at once.
  await until(
    'the event page to end',
    async () => (await eventPageOf(firefox)) !== before || !(await isEventPageAwake(firefox)),
  );
}

export const isEventPageAwake = (firefox: Firefox): Promise<boolean> =>
  firefox.run<boolean>(`return ${EXTENSION}.backgroundState !== 'stopped';`);
