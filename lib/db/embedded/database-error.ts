/** A database that cannot be used; the message is one line that says what to do about it. */
export class DatabaseError extends Error {
  override readonly name = "DatabaseError";
}
