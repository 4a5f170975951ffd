/** What a picture file is, read from its first bytes: names and endings of files say nothing. */

export type PictureType = 'image/png' | 'image/jpeg';

export interface PictureHeader {
  mediaType: PictureType;
  /** In pixels. */
  width: number;
  height: number;
}

const pngSignature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/**
 * The type and measures of a PNG or JPEG, or null when the bytes do not begin as one of the two. A JPEG keeps its
 * measures behind its metadata, so give it the first 256 KB or the whole file.
 * Sources: PNG specification (third edition) 5.2 and 11.2.1; ITU-T T.81, annex B.
 */
export function readPictureHeader(bytes: Uint8Array): PictureHeader | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found = pngSignature.every((byte, index) => bytes[index] === byte) ? pngSize(view) : jpegSize(view);
  return found !== null && found.width > 0 && found.height > 0 ? found : null;
}

function pngSize(view: DataView): PictureHeader | null {
  const ihdr = 0x49484452;
  if (view.byteLength < 33 || view.getUint32(8) !== 13 || view.getUint32(12) !== ihdr) return null;
  return { mediaType: 'image/png', width: view.getUint32(16), height: view.getUint32(20) };
}

function jpegSize(view: DataView): PictureHeader | null {
  if (view.byteLength < 4 || view.getUint16(0) !== 0xffd8) return null;
  let at = 2;
  while (at + 9 < view.byteLength) {
    if (view.getUint8(at) !== 0xff) return null;
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (isStartOfFrame(marker))
      return { mediaType: 'image/jpeg', height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    // The picture itself begins, or ends, without its measures.
    if (marker === 0xda || marker === 0xd9) return null;
    const length = view.getUint16(at + 2);
    if (length < 2) return null;
    at += 2 + length;
  }
  return null;
}

/** SOF0 to SOF15; 0xC4, 0xC8 and 0xCC between them are other things. */
function isStartOfFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}
