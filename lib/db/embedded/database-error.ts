/** A database that cannot be used; the message is one line that says what to do about it. */
export class DatabaseError extends Error {
  override readonly name = "DatabaseError";
}

/** Processes of a server that was killed still hold its memory: they will be gone in a moment. */
export class LeftoverError extends DatabaseError {}
