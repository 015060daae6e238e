/** Longest line, or JSON element, that is read. Real rows have some hundred bytes. */
export const longestLineBytes = 1 << 20;

/** Most lines that one quoted CSV record may span before its quote is taken for one that was never closed. */
export const mostRecordLines = 1000;

/** Observations that are written and committed at once. */
export const chunkRows = 131_072;

/** Tokens that are written and committed at once. */
export const chunkTokens = 2000;

/** Rejected rows that the report shows; the rejects file has all of them. */
export const shownRejects = 20;
