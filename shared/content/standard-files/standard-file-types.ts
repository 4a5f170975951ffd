/** How files that are alike in every authority are described: data, one content file an edition. */

/** A column of a standard table. */
export interface StandardColumn {
  /** Its name in the files: 'personbirthdate'. Capitals, spaces and what stands in brackets do not count. */
  readonly name: string;
  /** Other headings of the same column: those of a template, and those of older editions. */
  readonly alsoHeaded?: readonly string[];
  /** The field of ours it feeds, 'keep' for additional information, or 'leave-out'. */
  readonly field: string;
  /** Why, in words, where "a column of this file" does not say enough. */
  readonly why?: string;
  /** What its values mean, where the return has codes of its own. '' leaves the field blank. */
  readonly meanings?: Readonly<Record<string, string>>;
  /** Its letter codes are not known to us: a person is asked once what each means. */
  readonly asks?: boolean;
}

/** A table of a standard file. */
export interface StandardTable {
  /** 'namedplan' */
  readonly name: string;
  /** "This is the SEN2 file of named plans": what comes after "the ... file of". */
  readonly contents: string;
  readonly columns: readonly StandardColumn[];
}
