/** How much one file may ask of the machine. Every reader keeps these while it reads, not afterwards. */
export interface ReadLimits {
  /** The file itself, in bytes. */
  bytes: number;
  /** Everything unpacked from it, in bytes, counted as it is unpacked. */
  unpackedBytes: number;
  /** Unpacked bytes for each packed byte, looked at once a file declares more than 32 MB. */
  unpackRatio: number;
  /** Pieces inside a packed file. */
  parts: number;
  sheets: number;
  /** Rows of a sheet: Excel's own limit. */
  rows: number;
  /** Columns of a sheet: Excel's own limit. Blank ones at the end cost nothing. */
  columns: number;
  /** Characters of one cell: Excel's own limit. */
  cellCharacters: number;
  /** Estimated memory of the cells that are kept, in bytes. */
  contentBytes: number;
}

const MEGABYTE = 1024 * 1024;

export const DEFAULT_LIMITS: Readonly<ReadLimits> = {
  bytes: 100 * MEGABYTE,
  // 100,000 rows of 30 columns unpack to about 117 MB.
  unpackedBytes: 256 * MEGABYTE,
  // Real trackers reach 7 to 60. Deflate cannot do better than about 1,030.
  unpackRatio: 250,
  parts: 10_000,
  sheets: 500,
  rows: 1_048_576,
  columns: 16_384,
  cellCharacters: 32_767,
  contentBytes: 192 * MEGABYTE,
};

/** The time after which a reading is stopped, in milliseconds. */
export const DEFAULT_TIME_LIMIT_MILLISECONDS = 30_000;
