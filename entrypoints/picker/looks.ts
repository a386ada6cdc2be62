import type { Messages } from '../components/language.ts';
import type { Theme } from '../components/theme.ts';

/** What the background leaves for the picker: on a page of others it can load nothing of ours. */
export interface PickerLooks {
  /** null: the browser's own language. */
  readonly messages: Messages | null;
  readonly theme: Theme;
}

declare global {
  var catBaoPickerLooks: PickerLooks | undefined;
}
