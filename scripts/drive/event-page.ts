import { EXTENSION, type Firefox } from './firefox.ts';
import { until } from './target.ts';

/** Ends the extension's background as Firefox does with one that idles. */
export async function killEventPage(firefox: Firefox): Promise<void> {
  await firefox.run(
    // Else one whose listeners are still at work is left alone for another half minute.
    `await ${EXTENSION}.terminateBackground(
       { ignoreDevToolsAttached: true, disableResetIdleForTest: true });`,
  );
  await until('the event page to end', async () => !(await isEventPageAwake(firefox)));
}

export const isEventPageAwake = (firefox: Firefox): Promise<boolean> =>
  firefox.run<boolean>(`return ${EXTENSION}.backgroundState !== 'stopped';`);
