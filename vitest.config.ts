import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

import notInFirefox from './tests/e2e/not-in-firefox.json' with { type: 'json' };

export default defineConfig({
  test: {
    projects: [
      {
        plugins: [WxtVitest()],
        test: {
          name: 'unit',
          testTimeout: 60_000,
          include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
          exclude: ['tests/e2e/**'],
        },
      },
      inBrowser('e2e', 'chromium'),
      inBrowser('e2e-firefox', 'firefox'),
    ],
  },
});

/** The scenarios in one of the browsers. */
function inBrowser(name: string, driver: 'chromium' | 'firefox') {
  return {
    test: {
      name,
      include: ['tests/e2e/**/*.test.ts'],
      exclude: driver === 'firefox' ? notInFirefox.map(({ file }) => `tests/e2e/${file}`) : [],
      setupFiles: ['tests/e2e/only-in.ts'],
      env: { CAT_BAO_DRIVER: driver },
      // One browser at a time: the machine is small and focus matters.
      fileParallelism: false,
      testTimeout: 60_000,
      hookTimeout: 120_000,
    },
  };
}
