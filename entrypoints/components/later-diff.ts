import { later } from './later.tsx';

/** The comparison of two readings, loaded when one is first looked at. */
export const LaterDiff = later(async () => (await import('./diff-dialog.tsx')).DiffDialog);
