import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Granted } from './driven.ts';

export type Language = 'vi' | 'en';

/**
 * The build with the messages of one language only: many systems ship a browser that cannot be
 * started in Vietnamese. The folder stays with the profile, for Chromium's id of the extension
 * hangs on it.
 *
 * @param granted what the copy asks for when it is installed, and so has
 */
export function inOneLanguage(
  build: string,
  profile: string,
  language: Language,
  granted: Granted = {},
): string {
  const copy = join(profile, `extension-${language}`);
  if (existsSync(copy)) return copy;
  cpSync(build, copy, { recursive: true });
  const path = join(copy, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as {
    permissions: string[];
    host_permissions?: string[];
  };
  const asked = {
    permissions: [...manifest.permissions, ...(granted.permissions ?? [])],
    host_permissions: [...(manifest.host_permissions ?? []), ...(granted.origins ?? [])],
  };
  writeFileSync(path, JSON.stringify({ ...manifest, ...asked, default_locale: language }));
  rmSync(join(copy, '_locales', language === 'vi' ? 'en' : 'vi'), { recursive: true, force: true });
  return copy;
}
