/**
 * The data file (`*.pathways`) and its first 16 bytes.
 *
 * A data file is one SQLite database, encrypted page by page as SQLCipher 4 does it (AES-256, HMAC-SHA512 on every
 * page), with a raw 256-bit key and an explicit salt. SQLCipher keeps its 16-byte salt, in the clear, as the first 16
 * bytes of the file; everything after them is indistinguishable from noise. We choose that salt ourselves and so have
 * a header without having a second file or a second format:
 *
 *     bytes 0–3    "SPW1": the file's format and the way its key is derived
 *     bytes 4–11   random, new with every passphrase
 *     bytes 12–15  check: the first four bytes of HMAC-SHA256(key, "send-pathways header check")
 *
 * key = scrypt(passphrase in Unicode NFKC, salt = bytes 0–11, N = 2^17, r = 8, p = 1), 32 bytes. It takes some 0.4 s
 * and 128 MB, on a thread of its own. The key itself, printed as letters and digits, is the recovery key.
 *
 * The check tells a wrong passphrase from a damaged file without touching the database. It does not help a guesser:
 * each guess still costs the whole scrypt, and four bytes of an HMAC say nothing about the key.
 *
 * What an opening can find, in this order; the file stays as it was in every refused case:
 * no file → FILE_MISSING · not "SPW1" → NOT_A_WORKSPACE · the check differs → WRONG_PASSPHRASE · file or folder cannot
 * be written → READ_ONLY_PLACE · somebody has it → OPEN_ELSEWHERE · `user_version` above ours → NEWER_VERSION · SQLite
 * cannot read it, or its quick check fails → DAMAGED.
 */
import { createHmac, randomBytes, scrypt, timingSafeEqual } from 'node:crypto';

export const HEADER_BYTES = 16;
export const KEY_BYTES = 32;

const MAGIC = Buffer.from('SPW1', 'latin1');
const DERIVATION_SALT_BYTES = 12;
const CHECK_TEXT = 'send-pathways header check';
const SCRYPT = { N: 2 ** 17, r: 8, p: 1, maxmem: 256 * 1024 * 1024 };

/** The key of a data file and the 16 bytes it begins with. */
export interface FileKey {
  key: Buffer;
  header: Buffer;
}

/** Whether these bytes begin a data file of ours, of the format this application knows. */
export function isOurHeader(bytes: Uint8Array): boolean {
  return bytes.length >= HEADER_BYTES && MAGIC.equals(bytes.subarray(0, MAGIC.length));
}

/** A new key and header for a passphrase. */
export async function newFileKey(passphrase: string): Promise<FileKey> {
  const start = newHeaderStart();
  const key = await deriveKey(passphrase, start);
  return { key, header: headerFor(start, key) };
}

/** A header for a key that was not derived from a passphrase. */
export function headerForKey(key: Buffer): Buffer {
  return headerFor(newHeaderStart(), key);
}

/** The key that a passphrase gives with this header; whether it fits is for {@link keyFits} to say. */
export function deriveKey(passphrase: string, header: Uint8Array): Promise<Buffer> {
  const salt = header.subarray(0, DERIVATION_SALT_BYTES);
  return new Promise((resolve, reject) => {
    scrypt(passphrase.normalize('NFKC'), salt, KEY_BYTES, SCRYPT, (error, key) =>
      error ? reject(error) : resolve(key),
    );
  });
}

/** Whether a key is the one this header was made for. */
export function keyFits(key: Uint8Array, header: Uint8Array): boolean {
  return timingSafeEqual(checkOf(key), header.subarray(DERIVATION_SALT_BYTES, HEADER_BYTES));
}

function newHeaderStart(): Buffer {
  return Buffer.concat([MAGIC, randomBytes(DERIVATION_SALT_BYTES - MAGIC.length)]);
}

function headerFor(start: Buffer, key: Uint8Array): Buffer {
  return Buffer.concat([start, checkOf(key)]);
}

function checkOf(key: Uint8Array): Buffer {
  return createHmac('sha256', key)
    .update(CHECK_TEXT)
    .digest()
    .subarray(0, HEADER_BYTES - DERIVATION_SALT_BYTES);
}
