/** Views listen here and ask again: the background says it after every write it committed. */
export const LIBRARY_CHANNEL = 'cat-bao:library';
