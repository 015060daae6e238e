const signature = Buffer.from("PGCOPY\n\xff\r\n\0", "latin1");
const headerBytes = signature.length + 8;

/** One row of a binary COPY. It is valid only during the call that receives it: the decoder reuses it. */
export interface CopyRow {
  /** The bytes of the row and its neighbours, big-endian as PostgreSQL sends them. */
  readonly view: DataView;
  /** Where each column's value starts in `view`; -1 for NULL. */
  readonly starts: Int32Array;
  /** How many bytes each column's value has. */
  readonly lengths: Int32Array;
}

const emptyView = new DataView(new ArrayBuffer(0));

/**
 * Decodes `COPY … TO STDOUT (FORMAT binary)` from chunks of any size.
 * Format: https://www.postgresql.org/docs/current/sql-copy.html, "Binary Format".
 * Throws when the bytes are not such a stream or a row has another number of columns than announced.
 */
export class CopyDecoder {
  readonly #columns: number;
  readonly #onRow: (row: CopyRow) => void;
  readonly #row: { view: DataView; starts: Int32Array; lengths: Int32Array };
  #rest: Uint8Array = new Uint8Array(0);
  #headerSeen = false;
  #ended = false;
  #rows = 0;

  constructor(columns: number, onRow: (row: CopyRow) => void) {
    this.#columns = columns;
    this.#onRow = onRow;
    this.#row = {
      view: emptyView,
      starts: new Int32Array(columns),
      lengths: new Int32Array(columns),
    };
  }

  /** Takes the next bytes and hands out every row that is complete. */
  push(chunk: Uint8Array): void {
    const bytes = this.#rest.length === 0 ? chunk : Buffer.concat([this.#rest, chunk]);
    this.#row.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    let position = this.#headerSeen ? 0 : this.#readHeader(bytes);
    while (this.#headerSeen && !this.#ended) {
      const next = this.#readRow(position);
      if (next < 0) break;
      position = next;
    }
    this.#rest = bytes.subarray(position);
  }

  /** The number of rows; throws when the stream stopped before its trailer. */
  finish(): number {
    if (!this.#ended) throw new Error(`COPY ended in the middle, after ${this.#rows} rows.`);
    return this.#rows;
  }

  #readHeader(bytes: Uint8Array): number {
    if (bytes.length < headerBytes) return 0;
    if (signature.compare(bytes, 0, signature.length) !== 0) {
      throw new Error("Not a binary COPY stream: the signature is missing.");
    }
    const size = headerBytes + this.#row.view.getInt32(signature.length + 4);
    if (bytes.length < size) return 0;
    this.#headerSeen = true;
    return size;
  }

  /** Decodes the row at a position and returns where the next one starts, or -1 when it is not complete. */
  #readRow(position: number): number {
    const { view, starts, lengths } = this.#row;
    const end = view.byteLength;
    if (position + 2 > end) return -1;
    const columns = view.getInt16(position);
    if (columns === -1) {
      this.#ended = true;
      return position + 2;
    }
    if (columns !== this.#columns) {
      throw new Error(`COPY row ${this.#rows + 1} has ${columns} columns, not ${this.#columns}.`);
    }
    let at = position + 2;
    for (let column = 0; column < columns; column++) {
      if (at + 4 > end) return -1;
      const length = view.getInt32(at);
      at += 4;
      starts[column] = length < 0 ? -1 : at;
      lengths[column] = Math.max(0, length);
      at += Math.max(0, length);
      if (at > end) return -1;
    }
    this.#rows++;
    this.#onRow(this.#row);
    return at;
  }
}
