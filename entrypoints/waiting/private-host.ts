/**
 * Whether an address leads to a machine of the house: a list from elsewhere could have us press
 * buttons there. A person opens such a page by hand.
 */
export function isPrivateHost(host: string): boolean {
  if (/^\[|^[\d.]+$/.test(host)) return true;
  if (!host.includes('.')) return true;
  return /\.(local|localhost|internal|intranet|lan|home|corp|test|invalid|onion|arpa)$/i.test(host);
}
