/** The messages of a locale as the browser would have them: key with underscores, `$1` to fill. */
export type Messages = Readonly<Record<string, { readonly message: string }>>;

/** Answers like `browser.i18n.getMessage`. */
export const messageGetter =
  (messages: Messages) =>
  (key: string, substitutions: readonly string[] = []): string =>
    (messages[key]?.message ?? '').replace(
      /\$([1-9])/g,
      (_, place: string) => substitutions[Number(place) - 1] ?? '',
    );
