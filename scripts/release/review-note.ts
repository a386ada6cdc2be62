import { sha256 } from './sums.ts';

interface Reviewed {
  readonly version: string;
  readonly firefox: Uint8Array;
  readonly firefoxName: string;
  readonly sourcesName: string;
}

/** For the field "Notes for reviewers" of addons.mozilla.org. */
export function reviewNote(reviewed: Reviewed): string {
  const { version, firefox, firefoxName, sourcesName } = reviewed;
  return `Cắt Báo ${version}

The code is bundled and minified by Vite (Rolldown). To build it from the sources:

1. Node 20.19 or newer with its npm; Linux, macOS or Windows; nothing else. The registry of npm is the
   only thing fetched from. Every package is pinned in package-lock.json.
2. Unpack ${sourcesName} into an empty folder and go there.
3. npm run release -- --no-lint        (it installs the packages; about two minutes)
4. out/release/${firefoxName} is, byte for byte, the file that you have:
   SHA-256 ${sha256(firefox)}

In place of 3 one can run "npm install" and "npm run build:firefox", and compare the folder
.output/firefox-mv3 with the unpacked file.

What is in it from others, with licences: THIRD-PARTY-NOTICES.txt in the file. Why each permission is
there, and what each warning of the linter is about: docs/store/review-notes.md in the sources.
Nothing is collected, nothing is sent, no code is loaded from elsewhere.
`;
}
