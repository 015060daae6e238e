/** `npm run import -- PATH… [--form FORM] [--no-grade] [--json]` */
import { join } from "node:path";
import { parseArgs } from "node:util";
import { parseDay } from "@/lib/domain/market/day";
import { env } from "@/lib/env";
import { gradeAsOf } from "@/lib/services/grading/grade-as-of";
import { formatReport } from "@/lib/services/import/format-report";
import { formList } from "@/lib/services/import/forms/all-forms";
import { ImportError } from "@/lib/services/import/import-error";
import { importFiles } from "@/lib/services/import/import-files";
import type { ImportReport } from "@/lib/services/import/report";
import { explainFailure } from "./database/explain-failure";
import { withDatabase } from "./database/with-database";

const usage = `npm run import -- PATH… [--form FORM] [--no-grade] [--json]

Imports files of market data into the store; see docs/importing.md.
  --form FORM  read all files as this form instead of telling it from their columns
  --no-grade   do not grade the newest day afterwards
  --json       print the report as JSON

Forms (.csv, .json and .ndjson, each also as .gz):
${formList()}`;

const options = {
  form: { type: "string" },
  "no-grade": { type: "boolean", default: false },
  json: { type: "boolean", default: false },
  help: { type: "boolean", default: false },
} as const;

const progressEveryMs = 1000;

/** Tells at most once a second what is being done; to stderr, so that --json stays JSON. */
function progressTeller(): (path: string, doing: string) => void {
  let last = { path: "", atMs: 0 };
  return (path, doing) => {
    const nowMs = performance.now();
    if (path === last.path && nowMs - last.atMs < progressEveryMs) return;
    last = { path, atMs: nowMs };
    console.error(`${path}  ${doing}`);
  };
}

async function gradeNewestDay(report: ImportReport): Promise<void> {
  const day = report.lastDay === null ? null : parseDay(report.lastDay);
  if (day === null || !report.changed) return;
  console.error(`Grading ${report.lastDay}`);
  await gradeAsOf(day);
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  if (values.help || positionals.length === 0) {
    console.log(usage);
    process.exitCode = values.help ? 0 : 1;
    return;
  }
  await withDatabase(async () => {
    const report = await importFiles(positionals, {
      form: values.form,
      rejectsFolder: join(env.MOONSCOPE_DATA_DIR, "imports"),
      onProgress: progressTeller(),
    });
    console.log(values.json ? JSON.stringify(report, null, 2) : formatReport(report));
    if (report.files.some(({ status }) => status === "failed")) process.exitCode = 1;
    if (!values["no-grade"]) await gradeNewestDay(report);
  });
}

/** A mistake of the caller, told without a stack. */
const isForPeople = (error: unknown): error is Error =>
  error instanceof ImportError ||
  (error instanceof Error && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS"));

main().catch((error: unknown) => {
  console.error(isForPeople(error) ? error.message : explainFailure(error));
  process.exitCode = 1;
});
