const KEY = 'erase-asked';

/** This tab asked that everything be deleted: it shows the first steps in the end, others stay. */
export const noteAsking = (): void => sessionStorage.setItem(KEY, '1');
export const dropAsking = (): void => sessionStorage.removeItem(KEY);

/** Whether this tab asked; asked once. */
export function tookAsking(): boolean {
  const asked = sessionStorage.getItem(KEY) !== null;
  sessionStorage.clear();
  return asked;
}
