import type { SourceFills } from './source-workbook.ts';
import type { LimitedSink } from './workbook-sink.ts';

/** Runs of filled cells that are kept of one sheet: a tracker of 100,000 rows with three coloured columns. */
const MOST_RUNS = 300_000;
const BYTES_OF_A_RUN = 32;

/** Puts together which cells of a sheet are filled with a colour, while the sheet is read row by row. */
export class FillCollector {
  private readonly sink: LimitedSink;
  private readonly colours: string[] = [];
  private readonly numbers = new Map<string, number>();
  private readonly runs: number[] = [];
  private isIncomplete = false;

  constructor(sink: LimitedSink) {
    this.sink = sink;
  }

  /** No more runs are kept: whoever has many more to tell need not. */
  get isFull(): boolean {
    return this.isIncomplete;
  }

  /**
   * @param colour as `RRGGBB`
   * @param last the last column of the run; columns and rows count from 0
   */
  add(row: number, first: number, last: number, colour: string): void {
    const { runs } = this;
    const number = this.numberOf(colour);
    const end = runs.length;
    if (end > 0 && runs[end - 4] === row && runs[end - 2] === first - 1 && runs[end - 1] === number) {
      runs[end - 2] = last;
      return;
    }
    if (end >= MOST_RUNS * 4) {
      this.isIncomplete = true;
      return;
    }
    this.sink.spend(BYTES_OF_A_RUN);
    runs.push(row, first, last, number);
  }

  /** Nothing when no cell is filled: most sheets are like that, and they are to cost nothing. */
  finish(): { fills?: SourceFills } {
    const { colours, runs, isIncomplete } = this;
    return runs.length === 0 ? {} : { fills: { colours, runs, isIncomplete } };
  }

  private numberOf(colour: string): number {
    let number = this.numbers.get(colour);
    if (number === undefined) {
      number = this.colours.push(colour) - 1;
      this.numbers.set(colour, number);
    }
    return number;
  }
}

/** A colour as six hexadecimal digits in capitals; null for what is none, and for white, which looks like none. */
export function fillColour(written: string | undefined): string | null {
  const digits = /^#?(?:[0-9a-f]{2})?([0-9a-f]{6})$/i.exec(written ?? '')?.[1]?.toUpperCase();
  return digits === undefined || digits === 'FFFFFF' ? null : digits;
}
