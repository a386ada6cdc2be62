/** A policy for trusted types, as far as this extension needs one. */
export interface TrustedPolicy {
  readonly createHTML: (html: string) => TrustedHtml;
  readonly createScriptURL: (address: string) => TrustedAddress;
}

/** To the browser an object, to the compiler the string that it stands for. */
type TrustedHtml = string;
type TrustedAddress = string;

/** What the browser offers; `trustedTypes` is there from Chrome 83 and Firefox 148 on. */
interface Realm {
  readonly location?: { readonly protocol: string };
  readonly trustedTypes?: {
    createPolicy(
      name: string,
      rules: {
        readonly createHTML: (html: string) => string;
        readonly createScriptURL: (address: string) => string;
      },
    ): TrustedPolicy;
  };
}

/**
 * A policy by which a page of this extension turns strings into markup or addresses of scripts; the
 * manifest names those that there may be. What a policy has no rule for it refuses.
 *
 * @returns null in browsers that know none, and in a web page: a content script is not bound by the
 * page's rules, and a policy made there could be reported to the page's server
 */
export function makePolicy(
  realm: object,
  name: string,
  rules: Partial<TrustedPolicy>,
): TrustedPolicy | null {
  const { location, trustedTypes } = realm as Realm;
  if (!trustedTypes || !/^[a-z]+-extension:$/.test(location?.protocol ?? '')) return null;
  return trustedTypes.createPolicy(name, {
    createHTML: refuse,
    createScriptURL: refuse,
    ...rules,
  });
}

function refuse(): never {
  throw new TypeError('this policy has no rule for it');
}
