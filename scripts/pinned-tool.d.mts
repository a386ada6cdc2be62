/** The server of the tests of sharing. */
export const COUCH: string;
/** Mozilla's linter of extensions. */
export const WEB_EXT: string;

/**
 * Installs a tool unless it is there as it is locked; none of its packages runs anything meanwhile.
 *
 * @param pinned the folder with its package.json and its lockfile
 * @returns the folder in which its `node_modules` is
 * @throws where npm fails
 */
export function installTool(pinned: string): string;
