import type { FunctionName } from "./ast";

/** A function of the language: what it takes, in words too. */
export interface FunctionDeclaration {
  readonly signature: string;
  readonly description: string;
  readonly takes: "number column" | "number column and days" | "column" | "number" | "numbers";
  readonly gives: "number" | "condition";
}

export const functions = {
  pct: {
    signature: "pct(column)",
    description: "Percentile of the value among all tokens that have one, 0 to 100.",
    takes: "number column",
    gives: "number",
  },
  lag: {
    signature: "lag(column, days)",
    description: "The value so many days before.",
    takes: "number column and days",
    gives: "number",
  },
  known: {
    signature: "known(column)",
    description: "True when the value is known.",
    takes: "column",
    gives: "condition",
  },
  abs: {
    signature: "abs(number)",
    description: "Size without the sign.",
    takes: "number",
    gives: "number",
  },
  min: {
    signature: "min(number, number, …)",
    description: "The smallest; unknown when one of them is.",
    takes: "numbers",
    gives: "number",
  },
  max: {
    signature: "max(number, number, …)",
    description: "The largest; unknown when one of them is.",
    takes: "numbers",
    gives: "number",
  },
  log: {
    signature: "log(number)",
    description: "Natural logarithm; unknown unless the number is above 0.",
    takes: "number",
    gives: "number",
  },
} as const satisfies Record<FunctionName, FunctionDeclaration>;

export const functionNames = Object.keys(functions).filter(
  (name): name is FunctionName => name in functions,
);

/** The farthest day that `lag` reaches back to. */
export const maxLagDays = 3650;
