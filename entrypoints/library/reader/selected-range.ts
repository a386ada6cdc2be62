/** Chrome before 137, which does not see into roots from outside. */
interface Selecting {
  getSelection?(): Selection | null;
}

/** What is selected of an article's text, whose nodes stand in a root of their own; null for nothing. */
export function selectedRange(text: Element): Range | null {
  const root = text.getRootNode();
  if (!(root instanceof ShadowRoot)) return null;
  const found = rangeSeenFrom(root);
  if (!found || found.collapsed) return null;
  const { startContainer, startOffset, endContainer, endOffset } = found;
  const [begins, ends] = [text.contains(startContainer), text.contains(endContainer)];
  // From the title to the papers below, say: then all of the text is.
  if (!begins && !ends && !isAround(found, root.host)) return null;
  const range = text.ownerDocument.createRange();
  range.selectNodeContents(text);
  if (begins) range.setStart(startContainer, startOffset);
  if (ends) range.setEnd(endContainer, endOffset);
  return range.collapsed ? null : range;
}

function rangeSeenFrom(root: ShadowRoot): AbstractRange | null {
  const whole = root.ownerDocument.getSelection();
  if (whole?.getComposedRanges) return whole.getComposedRanges({ shadowRoots: [root] })[0] ?? null;
  const selection = (root as Selecting).getSelection?.() ?? whole;
  return selection && selection.rangeCount > 0 ? selection.getRangeAt(0) : null;
}

/** @param found begins and ends outside of the element */
function isAround(
  { startContainer, startOffset, endContainer, endOffset }: AbstractRange,
  host: Element,
) {
  const range = host.ownerDocument.createRange();
  range.setStart(startContainer, startOffset);
  range.setEnd(endContainer, endOffset);
  return !range.collapsed && range.intersectsNode(host);
}
