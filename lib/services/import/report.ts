import type { RuleCounts } from "@/lib/domain/import/rules";
import type { Reject } from "./tally";

/** What became of one file. */
export interface FileReport {
  readonly path: string;
  /** Null when the file was of no known form. */
  readonly form: string | null;
  /** "unchanged": exactly this file was imported before and nothing has changed what it wrote. */
  readonly status: "imported" | "unchanged" | "failed";
  /** Why the file was not imported. */
  readonly error: string | null;
  readonly rowsRead: number;
  /** Observations, or tokens, that were new or changed something. */
  readonly written: number;
  /** Observations, or tokens, that were stored already. */
  readonly unchanged: number;
  readonly rowsRejected: number;
  /** Rows that met each rule. */
  readonly rules: RuleCounts;
  /** The first rejected rows. */
  readonly rejects: readonly Reject[];
  /** The file with all of them; null when there are none. */
  readonly rejectsFile: string | null;
  /** The row from which an interrupted import went on; 0 for an import from the beginning. */
  readonly resumedAfterRow: number;
  readonly seconds: number;
}

/** What became of all files of one run. */
export interface ImportReport {
  readonly files: readonly FileReport[];
  /** The stamp of the market afterwards; null when there is none. */
  readonly marketStamp: string | null;
  readonly firstDay: string | null;
  readonly lastDay: string | null;
  readonly tokens: number;
  /** Whether anything in the store changed. */
  readonly changed: boolean;
}

/** The report of a file that was not imported at all. */
export const failedReport = (path: string, form: string | null, error: string): FileReport => ({
  path,
  form,
  status: "failed",
  error,
  rowsRead: 0,
  written: 0,
  unchanged: 0,
  rowsRejected: 0,
  rules: {},
  rejects: [],
  rejectsFile: null,
  resumedAfterRow: 0,
  seconds: 0,
});
