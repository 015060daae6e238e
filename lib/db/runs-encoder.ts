const signature = Buffer.from("PGCOPY\n\xff\r\n\0", "latin1");
const doubleType = 701;
const textType = 25;
const doubleElementBytes = 12;

/** Writes rows in the form that `COPY … FROM STDIN (FORMAT binary)` reads. A row's columns are appended in order. */
export class CopyEncoder {
  #bytes = Buffer.allocUnsafe(1 << 16);
  #length = 0;

  constructor() {
    this.#grow(signature.length + 8);
    this.#length += signature.copy(this.#bytes, this.#length);
    this.#int32(0);
    this.#int32(0);
  }

  /** How many bytes wait to be taken. */
  get size(): number {
    return this.#length;
  }

  /** Hands over what was written since the last call. */
  take(): Buffer {
    const taken = Buffer.from(this.#bytes.subarray(0, this.#length));
    this.#length = 0;
    return taken;
  }

  /** Starts a row of that many columns. */
  row(columns: number): this {
    this.#int16(columns);
    return this;
  }

  /** Ends the stream. */
  end(): this {
    this.#int16(-1);
    return this;
  }

  integer(value: number): this {
    this.#int32(4);
    this.#int32(value);
    return this;
  }

  /** Null and NaN become NULL. */
  double(value: number | null): this {
    if (value === null || Number.isNaN(value)) return this.null();
    this.#int32(8);
    this.#double(value);
    return this;
  }

  text(value: string | null): this {
    if (value === null) return this.null();
    this.#text(value);
    return this;
  }

  null(): this {
    this.#int32(-1);
    return this;
  }

  /** An array of numbers; NaN stays NaN, which the run tables read as unknown. */
  doubles(values: ArrayLike<number>): this {
    this.#arrayHeader(doubleType, values.length, values.length * doubleElementBytes);
    for (let i = 0; i < values.length; i++) {
      this.#int32(8);
      this.#double(values[i] ?? Number.NaN);
    }
    return this;
  }

  texts(values: readonly string[]): this {
    const bytes = values.reduce((sum, value) => sum + 4 + Buffer.byteLength(value), 0);
    this.#arrayHeader(textType, values.length, bytes);
    for (const value of values) this.#text(value);
    return this;
  }

  /** An empty array has no dimensions; others have one, which counts from 1. */
  #arrayHeader(elementType: number, size: number, elementBytes: number): void {
    const dimensions = size === 0 ? 0 : 1;
    this.#int32(12 + dimensions * 8 + elementBytes);
    this.#int32(dimensions);
    this.#int32(0);
    this.#int32(elementType);
    if (dimensions === 0) return;
    this.#int32(size);
    this.#int32(1);
  }

  #text(value: string): void {
    const length = Buffer.byteLength(value);
    this.#int32(length);
    this.#grow(length);
    this.#length += this.#bytes.write(value, this.#length, "utf8");
  }

  #int16(value: number): void {
    this.#grow(2);
    this.#length = this.#bytes.writeInt16BE(value, this.#length);
  }

  #int32(value: number): void {
    this.#grow(4);
    this.#length = this.#bytes.writeInt32BE(value, this.#length);
  }

  #double(value: number): void {
    this.#grow(8);
    this.#length = this.#bytes.writeDoubleBE(value, this.#length);
  }

  #grow(extra: number): void {
    if (this.#length + extra <= this.#bytes.length) return;
    const larger = Buffer.allocUnsafe(Math.max(this.#bytes.length * 2, this.#length + extra));
    this.#bytes.copy(larger, 0, 0, this.#length);
    this.#bytes = larger;
  }
}
