/** Whether a text begins as our JSON Lines do, whose head says that it is one of lines. */
export const beginsOurLines = (head: string): boolean =>
  /^\s*\{\s*"_clip"\s*:\s*\{\s*"lines"\s*:/.test(head);
