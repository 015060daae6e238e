import { once } from "node:events";
import type { Writable } from "node:stream";
import type { Day } from "@/lib/domain/market/day";

const signature = Buffer.from("PGCOPY\n\xff\r\n\0", "latin1");
const bufferBytes = 1 << 18;
// No row of ours is longer: 44 columns of at most 12 bytes.
const longestRowBytes = 1 << 12;

/** PostgreSQL counts days and microseconds from 2000-01-01. */
const epochDay = 10_957;
const epochMs = 946_684_800_000;
const twoTo32 = 4_294_967_296;

/**
 * Rows in the binary form of COPY, written to `stream` a buffer at a time. After each row the caller looks at
 * `isFull` and awaits `flush` when it is set: that is where the database's pace holds the writer back.
 */
export class BinaryCopyWriter {
  #stream: Writable;
  #bytes = Buffer.allocUnsafeSlow(bufferBytes);
  #view = new DataView(this.#bytes.buffer);
  #length: number;
  #failure: Error | null = null;

  constructor(stream: Writable) {
    this.#stream = stream;
    stream.on("error", (error) => {
      this.#failure = error;
    });
    this.#length = signature.copy(this.#bytes);
    this.#bytes.fill(0, this.#length, this.#length + 8);
    this.#length += 8;
  }

  /** Whether the next row might not fit. */
  get isFull(): boolean {
    return this.#length > bufferBytes - longestRowBytes;
  }

  startRow(columns: number): void {
    this.#view.setInt16(this.#length, columns);
    this.#length += 2;
  }

  int2(value: number): void {
    this.#view.setInt32(this.#length, 2);
    this.#view.setInt16(this.#length + 4, value);
    this.#length += 6;
  }

  int4(value: number): void {
    this.#view.setInt32(this.#length, 4);
    this.#view.setInt32(this.#length + 4, value);
    this.#length += 8;
  }

  date(day: Day): void {
    this.int4(day - epochDay);
  }

  /** A time in milliseconds since 1970, as timestamptz. */
  timestamptz(milliseconds: number): void {
    const microseconds = Math.round((milliseconds - epochMs) * 1000);
    const high = Math.floor(microseconds / twoTo32);
    this.#view.setInt32(this.#length, 8);
    this.#view.setInt32(this.#length + 4, high);
    this.#view.setUint32(this.#length + 8, microseconds - high * twoTo32);
    this.#length += 12;
  }

  /** NaN becomes null. */
  float8(value: number): void {
    if (Number.isNaN(value)) {
      this.#null();
      return;
    }
    this.#view.setInt32(this.#length, 8);
    this.#view.setFloat64(this.#length + 4, value);
    this.#length += 12;
  }

  /** NaN becomes null. */
  float4(value: number): void {
    if (Number.isNaN(value)) {
      this.#null();
      return;
    }
    this.#view.setInt32(this.#length, 4);
    this.#view.setFloat32(this.#length + 4, value);
    this.#length += 8;
  }

  /** Hands the filled part over, and waits when the database is behind. Throws what the COPY failed with. */
  async flush(): Promise<void> {
    if (this.#failure) throw this.#failure;
    const full = this.#bytes.subarray(0, this.#length);
    this.#bytes = Buffer.allocUnsafeSlow(bufferBytes);
    this.#view = new DataView(this.#bytes.buffer);
    this.#length = 0;
    // `once` rejects when the stream fails while we wait.
    if (!this.#stream.write(full)) await once(this.#stream, "drain");
  }

  /** Writes what is left and waits until the database has taken all of it. */
  async finish(): Promise<void> {
    this.#view.setInt16(this.#length, -1);
    this.#length += 2;
    if (this.#failure) throw this.#failure;
    const finished = once(this.#stream, "finish");
    this.#stream.end(this.#bytes.subarray(0, this.#length));
    await finished;
  }

  /** Makes the database drop what it got. The connection can be used again when this returns. */
  async abort(reason: unknown): Promise<void> {
    if (this.#failure || this.#stream.destroyed) return;
    const closed = new Promise((resolve) => this.#stream.once("close", resolve));
    this.#stream.destroy(reason instanceof Error ? reason : new Error(String(reason)));
    await closed;
  }

  #null(): void {
    this.#view.setInt32(this.#length, -1);
    this.#length += 4;
  }
}
