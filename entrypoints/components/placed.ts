/** Stretches of a text, each with where it begins: what tells them apart when they are drawn. */
export function placed<Part extends { readonly text: string }>(
  parts: readonly Part[],
): readonly { readonly start: number; readonly part: Part }[] {
  let end = 0;
  return parts.map((part) => {
    const start = end;
    end += part.text.length;
    return { start, part };
  });
}
