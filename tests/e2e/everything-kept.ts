/** An expression for a page of the extension: all that is kept on the disk, as one text. */
export const KEPT = `(async () => {
  const kept = [await chrome.storage.local.get(null), { ...localStorage }];
  for (const { name } of await indexedDB.databases()) {
    const db = await new Promise((done, failed) => {
      const opening = indexedDB.open(name);
      opening.onsuccess = () => done(opening.result);
      opening.onerror = () => failed(opening.error);
    });
    for (const store of db.objectStoreNames) {
      kept.push(await new Promise((done, failed) => {
        const all = db.transaction(store).objectStore(store).getAll();
        all.onsuccess = () => done(all.result);
        all.onerror = () => failed(all.error);
      }));
    }
    db.close();
  }
  return JSON.stringify(kept);
})()`;
