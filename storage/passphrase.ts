const SALT_BYTES = 16;
const VERIFIER_BITS = 256;

/** Base64. */
export const newSalt = (): string => toBase64(crypto.getRandomValues(new Uint8Array(SALT_BYTES)));

/**
 * What stands for a passphrase on the disk: PBKDF2 with SHA-256, slow on purpose.
 *
 * @param salt base64
 * @returns base64
 */
export async function deriveVerifier(
  passphrase: string,
  salt: string,
  iterations: number,
): Promise<string> {
  const bytes = new TextEncoder().encode(passphrase);
  const key = await crypto.subtle.importKey('raw', bytes, 'PBKDF2', false, ['deriveBits']);
  const bits = await crypto.subtle.deriveBits(
    { name: 'PBKDF2', hash: 'SHA-256', salt: fromBase64(salt), iterations },
    key,
    VERIFIER_BITS,
  );
  return toBase64(new Uint8Array(bits));
}

const toBase64 = (bytes: Uint8Array): string => btoa(String.fromCodePoint(...bytes));

const fromBase64 = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text), (letter) => letter.codePointAt(0) ?? 0);
