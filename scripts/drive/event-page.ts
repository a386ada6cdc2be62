import { EXTENSION, type Firefox } from './firefox.ts';
import { until } from './target.ts';

/** The background's document, for scripts in the browser's window; undefined while it sleeps. */
export const BACKGROUND = `[...${EXTENSION}.views].find(({ viewType }) => viewType === 'background')`;

/** Ends the extension's background as Firefox does with one that idles. */
export async function killEventPage(firefox: Firefox): Promise<void> {
  const shown = (): Promise<number | null> =>
    firefox.run<number | null>(`return ${BACKGROUND}?.xulBrowser.browserId ?? null;`);
  const before = await shown();
  await firefox.run(
    // Else one whose listeners are still at work is left alone for another half minute.
    `await ${EXTENSION}.terminateBackground(
       { ignoreDevToolsAttached: true, disableResetIdleForTest: true });`,
  );
  // What a page asks for meanwhile starts another one at once.
  await until(
    'the event page to end',
    async () => (await shown()) !== before || !(await isEventPageAwake(firefox)),
  );
}

export const isEventPageAwake = (firefox: Firefox): Promise<boolean> =>
  firefox.run<boolean>(`return ${EXTENSION}.backgroundState !== 'stopped';`);
