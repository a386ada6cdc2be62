/**
 * What a circle is sent, in Firefox's words for it: the text of articles, the addresses of pages that were
 * clipped, the name that the person gave, and the account.
 *
 * @see https://extensionworkshop.com/documentation/develop/firefox-builtin-data-consent/
 */
export const SENT_TO_CIRCLES = [
  'websiteContent',
  'browsingActivity',
  'personallyIdentifyingInfo',
  'authenticationInfo',
] as const;
