// Draws the icons of build/icons/ from icon.svg and icon-small.svg. Run it after changing either: node build/make-icons.mjs
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { installedChromium } from './find-chromium.mjs';
import { inProject, isRoot } from './project.mjs';

/** From 32 pixels on the full drawing is clear. */
const drawingFor = (size) => (size < 32 ? 'icon-small.svg' : 'icon.svg');
const WINDOWS_SIZES = [16, 20, 24, 32, 40, 48, 64, 128, 256];
const LINUX_SIZES = [16, 24, 32, 48, 64, 128, 256, 512];
const MAC_SIZE = 1024;

const found = installedChromium();
const browser = await chromium.launch({
  ...(found ? { executablePath: found.path } : {}),
  args: ['--disable-gpu', ...(isRoot() ? ['--no-sandbox'] : [])],
});
const page = await browser.newPage();
const drawn = new Map();
for (const size of new Set([...WINDOWS_SIZES, ...LINUX_SIZES, MAC_SIZE])) drawn.set(size, await draw(size));
await browser.close();

const png = (size) => drawn.get(size).png;
mkdirSync(icons('linux'), { recursive: true });
mkdirSync(icons('window'), { recursive: true });
for (const size of LINUX_SIZES) writeFileSync(icons('linux', `${size}x${size}.png`), png(size));
writeFileSync(icons('icon.png'), png(MAC_SIZE));
writeFileSync(icons('icon.ico'), pack(WINDOWS_SIZES.map((size) => drawn.get(size))));
// What the window itself carries while the application runs.
writeFileSync(icons('window', 'icon.png'), png(256));
writeFileSync(icons('window', 'icon.ico'), pack([16, 20, 24, 32, 48, 256].map((size) => drawn.get(size))));
console.log(`Drew ${drawn.size} sizes.`);

function icons(...parts) {
  return inProject('build', 'icons', ...parts);
}

/** One size: as a PNG file, and as rows of red, green, blue and opacity. */
async function draw(size) {
  const svg = readFileSync(icons(drawingFor(size)), 'utf8');
  const { png, pixels } = await page.evaluate(
    async ([svg, size]) => {
      const picture = new Image(size, size);
      picture.src = `data:image/svg+xml,${encodeURIComponent(svg)}`;
      await picture.decode();
      const canvas = new OffscreenCanvas(size, size);
      const context = canvas.getContext('2d');
      context.drawImage(picture, 0, 0, size, size);
      const file = await canvas.convertToBlob({ type: 'image/png' });
      return {
        png: [...new Uint8Array(await file.arrayBuffer())],
        pixels: [...context.getImageData(0, 0, size, size).data],
      };
    },
    [svg, size],
  );
  return { size, png: Buffer.from(png), pixels: Buffer.from(pixels) };
}

/**
 * The .ico of Windows: a list of sizes, then the pictures. The largest is a PNG file; the others are bitmaps, because
 * some installers read nothing else. https://learn.microsoft.com/previous-versions/ms997538(v=msdn.10)
 */
function pack(pictures) {
  const contents = pictures.map((picture) => (picture.size >= 256 ? picture.png : bitmap(picture)));
  const head = Buffer.alloc(6 + 16 * pictures.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(pictures.length, 4);
  let offset = head.length;
  pictures.forEach(({ size }, index) => {
    const entry = 6 + 16 * index;
    // 0 stands for 256.
    head.writeUInt8(size % 256, entry);
    head.writeUInt8(size % 256, entry + 1);
    head.writeUInt16LE(1, entry + 4);
    head.writeUInt16LE(32, entry + 6);
    head.writeUInt32LE(contents[index].length, entry + 8);
    head.writeUInt32LE(offset, entry + 12);
    offset += contents[index].length;
  });
  return Buffer.concat([head, ...contents]);
}

/** A bitmap of 32 bits a pixel as an .ico holds it: from the bottom up, blue first, then an empty mask. */
function bitmap({ size, pixels }) {
  const header = Buffer.alloc(40);
  header.writeUInt32LE(40, 0);
  header.writeInt32LE(size, 4);
  // Twice the height, because the mask counts.
  header.writeInt32LE(size * 2, 8);
  header.writeUInt16LE(1, 12);
  header.writeUInt16LE(32, 14);
  const colours = Buffer.alloc(size * size * 4);
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1) {
      const from = (row * size + column) * 4;
      const to = ((size - 1 - row) * size + column) * 4;
      colours[to] = pixels[from + 2];
      colours[to + 1] = pixels[from + 1];
      colours[to + 2] = pixels[from];
      colours[to + 3] = pixels[from + 3];
    }
  }
  const mask = Buffer.alloc(Math.ceil(size / 32) * 4 * size);
  header.writeUInt32LE(colours.length + mask.length, 20);
  return Buffer.concat([header, colours, mask]);
}
