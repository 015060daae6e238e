/** How a column of numbers is sent: whole numbers in one or two bytes (the largest is "unknown"), or as floats. */
export type Packing = "u8" | "u16" | "f32" | "f64";

interface Packer {
  readonly bytes: number;
  readonly holds: (value: number) => boolean;
  readonly pack: (values: Float64Array) => ArrayBufferView;
  readonly unpack: (buffer: ArrayBuffer, at: number, size: number) => Float64Array;
}

const whole = (unknown: number) => (value: number) =>
  Number.isNaN(value) ||
  (Number.isInteger(value) && value >= 0 && value < unknown && !Object.is(value, -0));

const toCode = (unknown: number) => (value: number) => (Number.isNaN(value) ? unknown : value);
const fromCode = (unknown: number) => (code: number) => (code === unknown ? Number.NaN : code);

export const packings: Readonly<Record<Packing, Packer>> = {
  u8: {
    bytes: 1,
    holds: whole(0xff),
    pack: (values) => Uint8Array.from(values, toCode(0xff)),
    unpack: (buffer, at, size) =>
      Float64Array.from(new Uint8Array(buffer, at, size), fromCode(0xff)),
  },
  u16: {
    bytes: 2,
    holds: whole(0xffff),
    pack: (values) => Uint16Array.from(values, toCode(0xffff)),
    unpack: (buffer, at, size) =>
      Float64Array.from(new Uint16Array(buffer, at, size), fromCode(0xffff)),
  },
  f32: {
    bytes: 4,
    holds: (value) => Object.is(Math.fround(value), value),
    pack: (values) => Float32Array.from(values),
    unpack: (buffer, at, size) => Float64Array.from(new Float32Array(buffer, at, size)),
  },
  f64: {
    bytes: 8,
    holds: () => true,
    pack: (values) => values,
    unpack: (buffer, at, size) => new Float64Array(buffer, at, size),
  },
};

const smallestFirst = ["u8", "u16", "f32"] as const;

/** The smallest packing that holds every value exactly. */
export const packingOf = (values: Float64Array): Packing =>
  smallestFirst.find((packing) => values.every(packings[packing].holds)) ?? "f64";
