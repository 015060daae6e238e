import type { ColumnInfo } from "@/lib/domain/column";
import { type FlagInfo, screenCatalog } from "@/lib/domain/screen/catalog";
import { type ChoiceColumn, type FrameRun, flagColumnsOf, type MarketFrame } from "./frame";
import { type Packing, packingOf, packings } from "./frame-packing";
import { decodeSpark, encodeSpark } from "./frame-spark";

/**
 * The buffer: "MSF1", the header's length in bytes (uint32), the header as JSON padded with spaces to a multiple of 8,
 * then the sections in header order, each padded to a multiple of 8. Little-endian, as every platform of a browser is.
 * A number column is packed in the smallest of four types that holds each of its values exactly, so a screen in the
 * browser and one on the server agree to the last token; sparklines keep their shape only (8 bits of their range).
 */
const magic = 0x3146534d;
const prefixBytes = 8;

interface Header {
  readonly run: FrameRun;
  readonly size: number;
  /** Texts joined by line feeds. */
  readonly ids: string;
  readonly symbols: string;
  readonly names: string;
  readonly contracts: string;
  readonly columns: readonly ColumnInfo[];
  readonly flags: readonly FlagInfo[];
  readonly numbers: readonly (readonly [id: string, packing: Packing])[];
  readonly choices: readonly (readonly [id: string, labels: readonly string[]])[];
}

const padded = (bytes: number) => Math.ceil(bytes / 8) * 8;
const joined = (texts: readonly string[]) =>
  texts.map((text) => text.replaceAll("\n", " ")).join("\n");
const split = (text: string, size: number) => (size === 0 ? [] : text.split("\n"));

/**
 * A frame as one buffer for transport, with only the named columns (all when not said).
 * The catalog is sent whole, so that a browser can offer columns which it must ask the server for.
 */
export function encodeFrame(frame: MarketFrame, columnIds?: readonly string[]): ArrayBuffer {
  const wanted = columnIds === undefined ? null : new Set(columnIds);
  const numbers = [...frame.numbers].filter(([id]) => wanted?.has(id) ?? true);
  const choices = [...frame.choices].filter(([id]) => wanted?.has(id) ?? true);
  const packed = numbers.map(([id, values]) => ({ id, packing: packingOf(values), values }));
  const header: Header = {
    run: frame.run,
    size: frame.size,
    ids: joined(frame.ids),
    symbols: joined(frame.symbols),
    names: joined(frame.names),
    contracts: joined(frame.contracts),
    columns: frame.catalog.columns,
    flags: frame.catalog.flags,
    numbers: packed.map(({ id, packing }) => [id, packing]),
    choices: choices.map(([id, { labels }]) => [id, labels]),
  };
  const sections = [
    frame.keys,
    ...frame.flagBits,
    ...choices.map(([, { codes }]) => codes),
    ...packed.map(({ packing, values }) => packings[packing].pack(values)),
    ...encodeSpark(frame.spark, frame.size),
  ];
  return assemble(new TextEncoder().encode(JSON.stringify(header)), sections);
}

function assemble(header: Uint8Array, sections: readonly ArrayBufferView[]): ArrayBuffer {
  const headerBytes = padded(header.byteLength);
  const total = sections.reduce(
    (sum, section) => sum + padded(section.byteLength),
    prefixBytes + headerBytes,
  );
  const buffer = new ArrayBuffer(total);
  const view = new DataView(buffer);
  view.setUint32(0, magic, true);
  view.setUint32(4, headerBytes, true);
  const bytes = new Uint8Array(buffer);
  bytes.fill(0x20, prefixBytes, prefixBytes + headerBytes);
  bytes.set(header, prefixBytes);
  let at = prefixBytes + headerBytes;
  for (const section of sections) {
    bytes.set(new Uint8Array(section.buffer, section.byteOffset, section.byteLength), at);
    at += padded(section.byteLength);
  }
  return buffer;
}

/** Hands out a buffer's sections one after another. */
class Sections {
  readonly #buffer: ArrayBuffer;
  #at: number;

  constructor(buffer: ArrayBuffer, at: number) {
    this.#buffer = buffer;
    this.#at = at;
  }

  take<T>(bytes: number, view: (buffer: ArrayBuffer, at: number) => T): T {
    const at = this.#at;
    this.#at += padded(bytes);
    if (at + bytes > this.#buffer.byteLength)
      throw new RangeError("The packed market ends too early: the transfer was cut.");
    return view(this.#buffer, at);
  }

  words(size: number): Uint32Array {
    return this.take(size * 4, (buffer, at) => new Uint32Array(buffer, at, size));
  }
}

/**
 * The frame of a buffer made by `encodeFrame`, ready for `runScreen`; its catalog may list columns it does not hold.
 * Throws a RangeError when the buffer is something else or was cut.
 */
export function decodeFrame(buffer: ArrayBuffer): MarketFrame {
  const view = new DataView(buffer);
  if (buffer.byteLength < prefixBytes || view.getUint32(0, true) !== magic)
    throw new RangeError("This is not a packed market.");
  const headerBytes = view.getUint32(4, true);
  const sections = new Sections(buffer, prefixBytes);
  const header: Header = sections.take(headerBytes, (whole, at) =>
    JSON.parse(new TextDecoder().decode(new Uint8Array(whole, at, headerBytes))),
  );
  const { size, run } = header;
  const keys = sections.words(size);
  const flagBits = Array.from({ length: flagColumnsOf(header.flags.length) }, () =>
    sections.words(size),
  );
  const choices = new Map<string, ChoiceColumn>();
  for (const [id, labels] of header.choices)
    choices.set(id, { codes: sections.words(size), labels });
  const numbers = new Map<string, Float64Array>();
  for (const [id, packing] of header.numbers)
    numbers.set(
      id,
      sections.take(size * packings[packing].bytes, (whole, at) =>
        packings[packing].unpack(whole, at, size),
      ),
    );
  const spark = decodeSpark(size, (bytes, read) => sections.take(bytes, read));
  return {
    run,
    size,
    catalog: screenCatalog(header.columns, header.flags),
    keys,
    ids: split(header.ids, size),
    symbols: split(header.symbols, size),
    names: split(header.names, size),
    contracts: split(header.contracts, size),
    numbers,
    choices,
    flagBits,
    spark,
  };
}
