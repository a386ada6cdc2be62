import { browser } from 'wxt/browser';

/** Every command of ours with the keys that the person gave it; none on Android, which has no keys. */
export const commandsOf = async () => (await browser.commands?.getAll()) ?? [];

/** The keys that open Cắt Báo, as the person set them; null for none. */
export async function openingKeys(): Promise<string | null> {
  const commands = await commandsOf();
  return commands.find(({ name }) => name === '_execute_action')?.shortcut || null;
}
