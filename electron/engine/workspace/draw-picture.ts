/** Draws a flat picture, as a young person would with a few shapes, and makes a PNG of it. */
import { crc32, deflateSync } from 'node:zlib';

type Colour = readonly [red: number, green: number, blue: number];

/** In pixels of the picture, by the corner and the measures of the box around it. What comes later lies on top. */
export interface Shape {
  readonly kind: 'rectangle' | 'ellipse';
  readonly at: readonly [x: number, y: number, width: number, height: number];
  readonly colour: Colour;
}

export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly paper: Colour;
  readonly shapes: readonly Shape[];
}

/** Points that are coloured in each pixel, across and down: their mean makes edges smooth. */
const POINTS = 3;

/** A whole PNG of 8-bit colours (PNG specification, third edition). */
export function drawPicture(drawing: Drawing): Buffer {
  const { width, height } = drawing;
  const points = paint(drawing);
  const lines: Buffer[] = [];
  for (let y = 0; y < height; y += 1) {
    // Every line begins with its filter: none.
    const line = Buffer.alloc(1 + width * 3);
    for (let x = 0; x < width; x += 1) line.set(pixelOf(drawing, points, x, y), 1 + x * 3);
    lines.push(line);
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Eight bits of each of three colours.
  header.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.concat(lines))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** For each point, line by line, the shape that is seen there: its place in the list and one, or 0 for the paper. */
function paint({ width, height, shapes }: Drawing): Uint8Array {
  const across = width * POINTS;
  const points = new Uint8Array(across * height * POINTS);
  for (const [index, { kind, at }] of shapes.entries()) {
    const [left, top, wide, high] = at.map((each) => each * POINTS) as [number, number, number, number];
    for (let y = Math.max(0, top); y < Math.min(top + high, height * POINTS); y += 1) {
      const down = (y + 0.5 - top) / high - 0.5;
      const half = kind === 'rectangle' ? 0.5 : Math.sqrt(Math.max(0, 0.25 - down ** 2));
      const from = Math.max(0, Math.round(left + (0.5 - half) * wide));
      const to = Math.min(across, Math.round(left + (0.5 + half) * wide));
      if (from < to) points.fill(index + 1, y * across + from, y * across + to);
    }
  }
  return points;
}

function pixelOf({ width, paper, shapes }: Drawing, points: Uint8Array, x: number, y: number): Colour {
  const sum: [number, number, number] = [0, 0, 0];
  for (let down = 0; down < POINTS; down += 1) {
    for (let across = 0; across < POINTS; across += 1) {
      const place = (y * POINTS + down) * width * POINTS + x * POINTS + across;
      const [red, green, blue] = shapes[(points[place] ?? 0) - 1]?.colour ?? paper;
      sum[0] += red;
      sum[1] += green;
      sum[2] += blue;
    }
  }
  return [
    Math.round(sum[0] / POINTS ** 2),
    Math.round(sum[1] / POINTS ** 2),
    Math.round(sum[2] / POINTS ** 2),
  ];
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}
