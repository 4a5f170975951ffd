/** The least length asked of a new passphrase, in characters. */
export const SHORTEST_PASSPHRASE = 12;
