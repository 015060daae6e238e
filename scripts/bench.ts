/** `npm run bench`: measures speed and memory; one JSON object a line on stdout, progress on stderr. See docs/benchmarks.md. */
import { parseArgs } from "node:util";
import { benches } from "./bench/benches";
import { type Bench, measurementLine, Skipped, skippedLine } from "./bench/measurement";
import { Workshop } from "./bench/workshop";
import { Stopped, stopRequest } from "./start/stop-request";

const usage = `npm run bench -- [options]
  --only NAME,…  only these benches
  --small        small sizes: a test of the benches, not of the app
  --help

${benches.map(({ name, about }) => `  ${name.padEnd(8)} ${about}`).join("\n")}`;

function chosen(only: string | undefined): readonly Bench[] {
  if (only === undefined) return benches;
  return only.split(",").map((name) => {
    const bench = benches.find((candidate) => candidate.name === name.trim());
    if (bench) return bench;
    const known = benches.map((candidate) => candidate.name).join(", ");
    throw new RangeError(`--only "${name}" is no bench: it may be ${known}.`);
  });
}

const tell = (line: string) => console.error(line);

/** Runs one bench; false when it failed. A failure does not keep the others from running. */
async function runBench({ name, run }: Bench, workshop: Workshop): Promise<boolean> {
  tell(`── ${name}`);
  try {
    await run(workshop);
    return true;
  } catch (error) {
    if (!(error instanceof Skipped)) {
      console.error(`${name} failed:`, error);
      return false;
    }
    tell(`${name} skipped: ${error.message}`);
    console.log(skippedLine(name, error.message));
    return true;
  }
}

async function runAll(selected: readonly Bench[], workshop: Workshop): Promise<number> {
  let exitCode = 0;
  for (const bench of selected) if (!(await runBench(bench, workshop))) exitCode = 1;
  return exitCode;
}

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      only: { type: "string" },
      small: { type: "boolean", default: false },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) {
    console.log(usage);
    return 0;
  }
  const selected = chosen(values.only);
  const workshop = new Workshop({
    isSmall: values.small,
    report: (measurement) => console.log(measurementLine(measurement)),
    tell,
  });
  const work = runAll(selected, workshop);
  try {
    return await Promise.race([work, stopRequest()]);
  } finally {
    await workshop.close();
  }
}

function explain(error: unknown): unknown {
  if (error instanceof Stopped) return "Stopped; what was measured before is above.";
  const isMistake = error instanceof RangeError || error instanceof TypeError;
  return isMistake ? error.message : error;
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(explain(error));
  process.exitCode = error instanceof Stopped ? 130 : 1;
}
// Whatever a stopped bench was waiting for is of no interest any more.
process.exit();
