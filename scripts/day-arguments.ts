import { parseArgs } from "node:util";
import { type Day, parseDay } from "@/lib/domain/market/day";
import { daysOfRange, type Step } from "@/lib/services/grading/grade-range";
import { explainFailure } from "./database/explain-failure";

const options = {
  "as-of": { type: "string" },
  from: { type: "string" },
  to: { type: "string" },
  every: { type: "string" },
  out: { type: "string" },
  force: { type: "boolean" },
  help: { type: "boolean" },
} as const;

type Flag = keyof typeof options;
type Values = ReturnType<typeof parseValues>;

const parseValues = (args: readonly string[]) =>
  parseArgs({ args: [...args], options, strict: true, allowPositionals: false }).values;

/** The flags of a command that takes only `allowed`; throws a line that names the wrong one. */
export function readFlags(args: readonly string[], allowed: readonly Flag[]): Values {
  const known = allowed.map((flag) => `--${flag}`).join(", ");
  const values = parseOrExplain(args, known);
  for (const flag of Object.keys(values)) {
    if (!allowed.some((name) => name === flag))
      throw new Error(`--${flag} is not a flag of this command. Allowed: ${known}.`);
  }
  return values;
}

function parseOrExplain(args: readonly string[], known: string): Values {
  try {
    return parseValues(args);
  } catch (error) {
    const [reason] = error instanceof Error ? error.message.split(". ") : [String(error)];
    throw new Error(`${reason}. Allowed: ${known}.`);
  }
}

/** The day of a flag; throws a line that names the flag. */
export function dayOf(flag: Flag, text: string | undefined): Day {
  const day = text === undefined ? null : parseDay(text);
  if (day !== null) return day;
  const got = text === undefined ? "it is missing" : `not "${text}"`;
  throw new Error(`--${flag} must be a day like 2021-05-01; ${got}.`);
}

/** The days that `--from`, `--to` and `--every` (one day unless told) mean. */
export function rangeOf(values: Values): Day[] {
  const from = dayOf("from", values.from);
  const to = dayOf("to", values.to);
  if (to < from) throw new Error(`--to ${values.to} is before --from ${values.from}.`);
  return daysOfRange(from, to, stepOf(values.every));
}

function stepOf(text: string | undefined): Step {
  if (text === undefined) return "day";
  if (text === "day" || text === "week") return text;
  if (/^[1-9]\d{0,3}$/.test(text)) return Number(text);
  throw new Error(
    `--every must be "day", "week" or a number of days from 1 to 9999, not "${text}".`,
  );
}

/** Runs a command: its failure is one line and exit code 1. */
export async function runCommand(main: () => Promise<void>): Promise<void> {
  try {
    await main();
  } catch (error) {
    const told = explainFailure(error);
    console.error(told instanceof Error ? told.message : told);
    process.exitCode = 1;
  }
}
