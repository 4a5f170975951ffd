/** One step of a data file's schema. Its statements and the new version number are committed together. */
export interface Migration {
  /** The file's version (`user_version`) after this step; steps are numbered without gaps from 1. */
  version: number;
  name: string;
  statements: readonly string[];
}
