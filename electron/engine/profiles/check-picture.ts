/** Whether bytes are a picture that can be kept, shown and printed. */
import { inflateSync } from 'node:zlib';

import { pictureLimits } from '../../../shared/domain/picture-limits.ts';
import { type PictureHeader, readPictureHeader } from '../../../shared/domain/picture-header.ts';
import { refused } from '../store/engine-error.ts';

const NOT_A_PICTURE = 'This is not a picture that can be used. Choose a PNG or JPEG file.';

/**
 * The bytes of a base64 text, checked: a whole PNG or JPEG within the limits of the contract. Header, measures and the
 * end are looked at, and a PNG is inflated under a count, so that no broken picture stops a document later.
 * @throws EngineError REFUSED (`picture`)
 */
export function checkPicture(base64: string): PictureHeader {
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(base64) || base64.length % 4 !== 0) throw notAPicture();
  const bytes = Buffer.from(base64, 'base64');
  if (bytes.length > pictureLimits.mostBytes) {
    throw refused('picture', 'This picture is too large, even after it was scaled down. Choose another one.');
  }
  const header = readPictureHeader(bytes);
  if (!header) throw notAPicture();
  if (Math.max(header.width, header.height) > pictureLimits.mostPixels) {
    throw refused('picture', 'This picture has too many pixels, even after it was scaled down.');
  }
  const isWhole = header.mediaType === 'image/png' ? isWholePng(bytes) : isWholeJpeg(bytes);
  if (!isWhole) throw notAPicture();
  return header;
}

function notAPicture() {
  return refused('picture', NOT_A_PICTURE);
}

/** Every chunk lies within the file, the picture data inflate, and the last chunk is the end (PNG 5.3, 10.1, 11.2.4). */
function isWholePng(bytes: Buffer): boolean {
  const data: Buffer[] = [];
  for (let at = 8; at + 12 <= bytes.length;) {
    const length = bytes.readUInt32BE(at);
    const type = bytes.toString('latin1', at + 4, at + 8);
    const end = at + 12 + length;
    if (end > bytes.length) return false;
    if (type === 'IDAT') data.push(bytes.subarray(at + 8, at + 8 + length));
    if (type === 'IEND') return inflates(Buffer.concat(data));
    at = end;
  }
  return false;
}

function inflates(data: Buffer): boolean {
  // Eight bytes a pixel, the most there can be, and a byte for the filter of each line.
  const most = pictureLimits.mostPixels * pictureLimits.mostPixels * 8 + pictureLimits.mostPixels * 8;
  try {
    return inflateSync(data, { maxOutputLength: most }).length > 0;
  } catch {
    // Damaged or endless data say only that this is no picture.
    return false;
  }
}

/** The scan has begun and the end-of-image marker is there (ITU-T T.81, B.1.1.3). */
function isWholeJpeg(bytes: Buffer): boolean {
  return bytes.includes(Buffer.from([0xff, 0xda])) && bytes.includes(Buffer.from([0xff, 0xd9]), 4);
}
