import type { PoolClient } from "pg";
import { getPool } from "@/lib/db/pool";
import { formatDay } from "@/lib/domain/market/day";
import { marketState } from "@/lib/services/market/market-state";
import type { Form } from "./form";
import { allForms } from "./forms/all-forms";
import { ImportError } from "./import-error";
import { lockImports, unlockImports } from "./import-lock";
import { type InspectedFile, inspectFile } from "./inspect-file";
import { loadFile } from "./load-file";
import { type FileReport, failedReport, type ImportReport } from "./report";

export interface ImportOptions {
  /** The id of the form that all files are to have; told by their columns otherwise. */
  readonly form?: string | undefined;
  /** Where rejects files are written. */
  readonly rejectsFolder: string;
  /** Called with what is being done, for people to read. */
  readonly onProgress?: (path: string, doing: string) => void;
}

type Inspected = InspectedFile | FileReport;

const isReport = (file: Inspected): file is FileReport => "status" in file;

/**
 * Imports files in the order given and reports what became of each. All are read through before the first is loaded;
 * one that cannot be imported stops none of the others and leaves nothing behind. Throws an ImportError for an unknown
 * form, and while another import runs.
 */
export async function importFiles(
  paths: readonly string[],
  options: ImportOptions,
): Promise<ImportReport> {
  const form = formNamed(options.form);
  const client = await getPool().connect();
  try {
    await lockImports(client);
    const stampBefore = (await marketState(client))?.stamp ?? null;
    const inspected = await inspectAll(paths, form, options);
    await keepSimulatedMarket(client, inspected);
    const files = await loadAll(client, inspected, options);
    await unlockImports(client);
    return await summary(client, files, stampBefore);
  } finally {
    client.release(true);
  }
}

function formNamed(id: string | undefined): Form | null {
  if (id === undefined) return null;
  const form = allForms.find((candidate) => candidate.id === id);
  if (form) return form;
  const known = allForms.map((candidate) => candidate.id).join(", ");
  throw new ImportError(`"${id}" is no form: it may be ${known}.`);
}

async function inspectAll(
  paths: readonly string[],
  form: Form | null,
  { onProgress }: ImportOptions,
): Promise<Inspected[]> {
  const inspected: Inspected[] = [];
  for (const path of paths) {
    onProgress?.(path, "reading it through");
    inspected.push(await orFailure(path, form?.id ?? null, () => inspectFile(path, form)));
  }
  return inspected;
}

async function loadAll(
  client: PoolClient,
  files: readonly Inspected[],
  { onProgress, rejectsFolder }: ImportOptions,
): Promise<FileReport[]> {
  const reports: FileReport[] = [];
  for (const file of files) {
    if (isReport(file)) {
      reports.push(file);
      continue;
    }
    const tell = (share: number, rows: number) =>
      onProgress?.(file.path, `${Math.floor(share * 100)} %, ${rows.toLocaleString("en-US")} rows`);
    const load = () => loadFile(client, file, { rejectsFolder, onProgress: tell });
    reports.push(await orFailure(file.path, file.form.id, load));
  }
  return reports;
}

/** A file that cannot be imported becomes a report; anything else that fails ends the run. */
async function orFailure<T>(
  path: string,
  form: string | null,
  work: () => Promise<T>,
): Promise<T | FileReport> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof ImportError) return failedReport(path, form, error.message);
    throw error;
  }
}

/** Descriptions without a single price must not sweep away a market that people are looking at. */
async function keepSimulatedMarket(client: PoolClient, files: readonly Inspected[]): Promise<void> {
  const loadable = files.flatMap((file) => (isReport(file) ? [] : [file]));
  if (loadable.length === 0 || loadable.some(({ form }) => form.hasObservations)) return;
  if ((await marketState(client))?.kind !== "simulated") return;
  const failures = files.flatMap((file) => (isReport(file) ? [file.error] : []));
  const reason =
    "These files describe tokens but hold no prices, so they cannot replace the simulated market. Import them together with a file of prices.";
  throw new ImportError([reason, ...failures].join("\n"));
}

async function summary(
  client: PoolClient,
  files: readonly FileReport[],
  stampBefore: string | null,
): Promise<ImportReport> {
  const state = await marketState(client);
  const { stamp = null, firstDay = null, lastDay = null, tokenCount = 0 } = state ?? {};
  return {
    files,
    marketStamp: stamp,
    firstDay: firstDay === null ? null : formatDay(firstDay),
    lastDay: lastDay === null ? null : formatDay(lastDay),
    tokens: tokenCount,
    changed: stamp !== stampBefore,
  };
}
