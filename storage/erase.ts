/** As much of `indexedDB` as is needed. */
type Databases = Pick<IDBFactory, 'databases' | 'deleteDatabase'>;

/**
 * Deletes every database of this origin: all of them are ours. A connection that another page holds
 * makes the browser wait, and `onBlocked` is told; it goes on by itself once that page lets go.
 */
export async function eraseDatabases(engine: Databases, onBlocked: () => void): Promise<void> {
  const found = await engine.databases();
  await Promise.all(
    found.map(async ({ name }) => {
      if (name !== undefined) await eraseDatabase(engine, name, onBlocked);
    }),
  );
}

function eraseDatabase(engine: Databases, name: string, onBlocked: () => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = engine.deleteDatabase(name);
    request.addEventListener('blocked', onBlocked);
    request.addEventListener('success', () => resolve());
    request.addEventListener('error', () =>
      reject(request.error ?? new Error(`the database ${name} could not be deleted`)),
    );
  });
}

/** Deletes every file that only this extension sees. */
export async function eraseFiles(root: FileSystemDirectoryHandle): Promise<void> {
  const names: string[] = [];
  for await (const [name] of root.entries()) names.push(name);
  for (const name of names) await root.removeEntry(name, { recursive: true });
}

export async function eraseCaches(caches: CacheStorage): Promise<void> {
  for (const name of await caches.keys()) await caches.delete(name);
}
