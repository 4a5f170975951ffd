/** Drawings of the invented young people, for their vocational profiles. */
import type { Drawing, Shape } from './draw-picture.ts';

type At = Shape['at'];
const ellipse = (colour: Shape['colour'], ...at: At): Shape => ({ kind: 'ellipse', colour, at });
const rectangle = (colour: Shape['colour'], ...at: At): Shape => ({ kind: 'rectangle', colour, at });

const brown = [164, 108, 60] as const;
const darkBrown = [104, 64, 36] as const;
const black = [40, 36, 34] as const;
const white = [255, 255, 255] as const;
const green = [126, 176, 92] as const;
const blue = [186, 218, 242] as const;
const yellow = [250, 206, 70] as const;
const red = [200, 52, 48] as const;
const grey = [120, 124, 130] as const;

/** A dog in a meadow. */
export const dogDrawing: Drawing = {
  width: 480,
  height: 330,
  paper: blue,
  shapes: [
    ellipse(yellow, 28, 24, 62, 62),
    rectangle(green, 0, 248, 480, 82),
    // Tail, legs, body.
    ellipse(brown, 62, 112, 30, 96),
    rectangle(darkBrown, 112, 200, 30, 84),
    rectangle(brown, 148, 206, 30, 82),
    rectangle(darkBrown, 262, 200, 30, 84),
    rectangle(brown, 298, 206, 30, 82),
    ellipse(brown, 76, 130, 268, 118),
    // Collar, head, ears, muzzle.
    rectangle(red, 288, 146, 62, 18),
    ellipse(brown, 282, 48, 128, 118),
    ellipse(darkBrown, 270, 58, 42, 98),
    ellipse(darkBrown, 376, 58, 38, 90),
    ellipse([214, 172, 128], 316, 98, 84, 62),
    ellipse(black, 344, 98, 30, 22),
    ellipse(white, 320, 74, 22, 24),
    ellipse(white, 356, 74, 22, 24),
    ellipse(black, 328, 80, 11, 13),
    ellipse(black, 362, 80, 11, 13),
    ellipse(red, 348, 132, 20, 26),
  ],
};

/** A bus at its stop. */
export const busDrawing: Drawing = {
  width: 480,
  height: 300,
  paper: blue,
  shapes: [
    rectangle(grey, 0, 236, 480, 64),
    rectangle(white, 30, 264, 60, 7),
    rectangle(white, 150, 264, 60, 7),
    rectangle(white, 270, 264, 60, 7),
    rectangle(white, 390, 264, 60, 7),
    // The stop.
    rectangle(black, 430, 96, 7, 146),
    ellipse(red, 408, 60, 52, 52),
    ellipse(white, 419, 71, 30, 30),
    // The bus: body, windows on two decks, door, destination.
    rectangle(red, 40, 40, 340, 190),
    ...[56, 116, 176, 236, 296].map((x) => rectangle(white, x, 58, 50, 46)),
    ...[56, 116, 176, 236].map((x) => rectangle(white, x, 130, 50, 46)),
    rectangle(yellow, 40, 112, 340, 9),
    rectangle([232, 240, 246], 304, 132, 56, 94),
    rectangle(red, 330, 132, 4, 94),
    ...[92, 236].flatMap((x) => [ellipse(black, x, 200, 60, 60), ellipse(grey, x + 18, 218, 24, 24)]),
  ],
};
