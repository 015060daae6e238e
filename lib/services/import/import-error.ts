/** A file that cannot be imported at all. The message names the file and says what is allowed. */
export class ImportError extends Error {
  override readonly name = "ImportError";
}
