/**
 * The recovery key: the data file's own key as letters and digits, to be printed and locked away, and typed back by a
 * tired person. Crockford's base 32 (no I, L, O or U), in groups of five, with a checksum that catches a slip of the
 * hand before anything is tried.
 */
import { createHash } from 'node:crypto';

import { KEY_BYTES } from './file-header.ts';

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const GROUP = 5;
/** 32 bytes of key and 2 of checksum are 272 bits: 55 characters, 11 groups. */
const CHECKSUM_BYTES = 2;

/** A key of 32 bytes as eleven groups of five characters. */
export function formatRecoveryKey(key: Uint8Array): string {
  const text = toBase32(Buffer.concat([key, checksumOf(key)]));
  return (text.match(new RegExp(`.{1,${GROUP}}`, 'g')) ?? []).join('-');
}

/**
 * The key that was typed, or null when it cannot be one. Capitals, spaces, dashes and dots do not matter; O is read as
 * 0, I and L as 1.
 */
export function parseRecoveryKey(typed: string): Buffer | null {
  const text = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  const bytes = fromBase32(text);
  if (bytes === null || bytes.length !== KEY_BYTES + CHECKSUM_BYTES) return null;
  const key = bytes.subarray(0, KEY_BYTES);
  return checksumOf(key).equals(bytes.subarray(KEY_BYTES)) ? key : null;
}

function checksumOf(key: Uint8Array): Buffer {
  return createHash('sha256')
    .update('send-pathways recovery key')
    .update(key)
    .digest()
    .subarray(0, CHECKSUM_BYTES);
}

function toBase32(bytes: Uint8Array): string {
  let text = '';
  let bits = 0;
  let value = 0;
  for (const byte of bytes) {
    value = (value << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      text += ALPHABET[(value >>> (bits - 5)) & 31];
      bits -= 5;
    }
    value &= (1 << bits) - 1;
  }
  return bits > 0 ? text + ALPHABET[(value << (5 - bits)) & 31] : text;
}

function fromBase32(text: string): Buffer | null {
  const bytes: number[] = [];
  let bits = 0;
  let value = 0;
  for (const character of text) {
    const digit = ALPHABET.indexOf(character);
    if (digit < 0) return null;
    value = (value << 5) | digit;
    bits += 5;
    if (bits >= 8) {
      bytes.push((value >>> (bits - 8)) & 255);
      bits -= 8;
    }
    value &= (1 << bits) - 1;
  }
  return value === 0 ? Buffer.from(bytes) : null;
}
