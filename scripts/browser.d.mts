/** Path of a browser's program, or null. */
export function findBrowser(): string | null;
/** A browser's path; installs Debian's Chromium if need be, or throws with what to do. */
export function requireBrowser(say: (text: string) => void): string;
