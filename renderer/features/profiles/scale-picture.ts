/** Makes a picture that a person chose small enough to keep, before it is sent. */
import { pictureLimits } from '../../../shared/domain/picture-limits.ts';
import { readPictureHeader } from '../../../shared/domain/picture-header.ts';

export type ScaledPicture = { base64: string; address: string } | { refused: string };

/** Larger than any photograph of a telephone. */
const MOST_BYTES = 30 * 1024 * 1024;
const MOST_PIXELS = 80_000_000;
const NO_PICTURE = 'This file is not a picture that can be used. Choose a PNG or a JPEG file.';

/**
 * Drawn anew on white as a JPEG of at most the measures the contract allows, turned the right way up. Whatever else
 * the file carried, such as the place where a photograph was taken, is left behind.
 * @returns the picture, or why it was refused, in words for the field
 */
export async function scalePicture(file: File): Promise<ScaledPicture> {
  if (file.size > MOST_BYTES) {
    const size = Math.round(file.size / 1024 / 1024).toLocaleString('en-GB');
    return { refused: `This file is too large (${size} MB). Choose a picture of up to 30 MB.` };
  }
  let header: ReturnType<typeof readPictureHeader>;
  try {
    header = readPictureHeader(new Uint8Array(await file.arrayBuffer()));
  } catch {
    return { refused: 'This file could not be read. It may have been moved or deleted since you chose it.' };
  }
  if (!header) return { refused: NO_PICTURE };
  if (header.width * header.height > MOST_PIXELS)
    return { refused: 'This picture has too many pixels. Make it smaller, or choose another one.' };
  let bitmap: ImageBitmap;
  try {
    bitmap = await createImageBitmap(file);
  } catch {
    return { refused: 'This picture is damaged and cannot be shown. Choose another one.' };
  }
  const scale = Math.min(1, pictureLimits.mostPixels / Math.max(bitmap.width, bitmap.height));
  const canvas = new OffscreenCanvas(
    Math.max(1, Math.round(bitmap.width * scale)),
    Math.max(1, Math.round(bitmap.height * scale)),
  );
  const drawing = canvas.getContext('2d');
  if (!drawing) return { refused: 'This picture could not be made smaller. Choose another one.' };
  drawing.fillStyle = '#fff';
  drawing.fillRect(0, 0, canvas.width, canvas.height);
  drawing.imageSmoothingQuality = 'high';
  drawing.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  bitmap.close();
  for (const quality of [0.86, 0.7, 0.5]) {
    const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality });
    if (blob.size > pictureLimits.mostBytes) continue;
    const address = await addressOf(blob);
    return { address, base64: address.slice(address.indexOf(',') + 1) };
  }
  return { refused: 'This picture is too large, even after it was made smaller. Choose another one.' };
}

async function addressOf(blob: Blob): Promise<string> {
  let letters = '';
  const bytes = new Uint8Array(await blob.arrayBuffer());
  // In pieces: a call takes only so many arguments.
  for (let at = 0; at < bytes.length; at += 8192)
    letters += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return `data:${blob.type};base64,${btoa(letters)}`;
}
