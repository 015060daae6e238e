import type { BinaryOperator } from "@/lib/domain/screen/expression/ast";

/**
 * Work on blocks of numbers. True is 1, false 0, unknown NaN, so that one kind of block serves numbers and conditions:
 * Kleene's "not" is 1 − x, and NaN goes through it as through arithmetic.
 */
export const blockSize = 1024;

export type Kernel = (left: Float64Array, right: Float64Array, count: number) => void;

/** Puts the result into `left`. Written out one by one: a shared loop that calls a function would not be inlined. */
export const binaryKernels: Readonly<Record<BinaryOperator, Kernel>> = {
  "+": (a, b, n) => {
    for (let i = 0; i < n; i++) a[i] = at(a, i) + at(b, i);
  },
  "-": (a, b, n) => {
    for (let i = 0; i < n; i++) a[i] = at(a, i) - at(b, i);
  },
  "*": (a, b, n) => {
    for (let i = 0; i < n; i++) a[i] = at(a, i) * at(b, i);
  },
  "/": (a, b, n) => {
    for (let i = 0; i < n; i++) a[i] = at(b, i) === 0 ? Number.NaN : at(a, i) / at(b, i);
  },
  "=": (a, b, n) => {
    for (let i = 0; i < n; i++) a[i] = Number(at(a, i) === at(b, i)) + doubt(at(a, i), at(b, i));
  },
  "!=": (a, b, n) => {
    for (let i = 0; i < n; i++) a[i] = Number(at(a, i) !== at(b, i)) + doubt(at(a, i), at(b, i));
  },
  "<": (a, b, n) => {
    for (let i = 0; i < n; i++) a[i] = Number(at(a, i) < at(b, i)) + doubt(at(a, i), at(b, i));
  },
  "<=": (a, b, n) => {
    for (let i = 0; i < n; i++) a[i] = Number(at(a, i) <= at(b, i)) + doubt(at(a, i), at(b, i));
  },
  ">": (a, b, n) => {
    for (let i = 0; i < n; i++) a[i] = Number(at(a, i) > at(b, i)) + doubt(at(a, i), at(b, i));
  },
  ">=": (a, b, n) => {
    for (let i = 0; i < n; i++) a[i] = Number(at(a, i) >= at(b, i)) + doubt(at(a, i), at(b, i));
  },
  and: (a, b, n) => {
    for (let i = 0; i < n; i++) a[i] = at(a, i) === 0 || at(b, i) === 0 ? 0 : at(a, i) * at(b, i);
  },
  or: (a, b, n) => {
    for (let i = 0; i < n; i++) a[i] = at(a, i) === 1 || at(b, i) === 1 ? 1 : at(a, i) + at(b, i);
  },
};

const at = (block: Float64Array, index: number): number => block[index] ?? Number.NaN;

/** 0 for a comparison that can be made, NaN for one that cannot; without a branch that a processor cannot foresee. */
const doubt = (a: number, b: number): number => (a - b) * 0;

export type UnaryKernel = (block: Float64Array, count: number) => void;

/** Each overwrites its block. */
export const unaryKernels: Readonly<Record<"-" | "not" | "abs" | "log", UnaryKernel>> = {
  "-": (a, n) => {
    for (let i = 0; i < n; i++) a[i] = -at(a, i);
  },
  not: (a, n) => {
    for (let i = 0; i < n; i++) a[i] = 1 - at(a, i);
  },
  abs: (a, n) => {
    for (let i = 0; i < n; i++) a[i] = Math.abs(at(a, i));
  },
  log: (a, n) => {
    for (let i = 0; i < n; i++) a[i] = at(a, i) > 0 ? Math.log(at(a, i)) : Number.NaN;
  },
};

export const minMaxKernels: Readonly<Record<"min" | "max", Kernel>> = {
  min: (a, b, n) => {
    for (let i = 0; i < n; i++) a[i] = Math.min(at(a, i), at(b, i));
  },
  max: (a, b, n) => {
    for (let i = 0; i < n; i++) a[i] = Math.max(at(a, i), at(b, i));
  },
};
