import { expect, test } from 'vitest';

import { readPictureHeader } from './picture-header.ts';

/** 3 × 2 pixels. */
const png = Uint8Array.from([
  0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, 3, 0, 0, 0, 2,
  8, 2, 0, 0, 0, 1, 2, 3, 4,
]);
/** Metadata of 4 bytes, then a baseline frame of 640 × 480. */
const jpeg = Uint8Array.from([
  0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 2, 0xff, 0xc0, 0, 11, 8, 0x01, 0xe0, 0x02, 0x80, 1, 1, 0x11, 0,
]);

test('a PNG and a JPEG say their type and measures', () => {
  expect(readPictureHeader(png)).toEqual({ mediaType: 'image/png', width: 3, height: 2 });
  expect(readPictureHeader(jpeg)).toEqual({ mediaType: 'image/jpeg', width: 640, height: 480 });
  // The same within a larger piece of memory.
  const within = new Uint8Array(100);
  within.set(png, 30);
  expect(readPictureHeader(within.subarray(30, 30 + png.length))).toMatchObject({ width: 3 });
});

test.each([
  ['nothing', new Uint8Array()],
  ['words', new TextEncoder().encode('This is a letter and not a picture at all.')],
  ['a PDF', new TextEncoder().encode('%PDF-1.7 and then some more of it')],
  ['a GIF', new TextEncoder().encode('GIF89a and then some more of it')],
  ['a PNG that is cut off', png.subarray(0, 20)],
  ['a PNG without width', png.with(19, 0)],
  ['a JPEG that is cut off before its frame', jpeg.subarray(0, 9)],
  [
    'a JPEG with a segment of no length',
    Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 0, 1, 1, 1, 1, 1, 1, 1]),
  ],
])('%s is no picture', (_what, bytes) => {
  expect(readPictureHeader(bytes)).toBeNull();
});

test('of any bytes, none makes it fail', () => {
  for (let cut = 0; cut <= jpeg.length; cut += 1) {
    readPictureHeader(jpeg.subarray(0, cut));
    readPictureHeader(png.subarray(0, cut));
  }
});
