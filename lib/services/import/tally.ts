import { appendFileSync, mkdirSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import type { Cell } from "@/lib/domain/import/cell";
import { formatCsvRecord } from "@/lib/domain/import/csv-record";
import { countRule, importRules, type RuleCounts, type RuleId } from "@/lib/domain/import/rules";
import { shownRejects } from "./limits";
import type { RawRow } from "./raw-row";

/** A row that was not stored. */
export interface Reject {
  readonly line: number;
  readonly rule: RuleId;
  readonly reason: string;
}

const bufferedRejects = 2000;

/** Counts what happens to the rows of one file; all rejected rows go to a file of their own, the first few are kept. */
export class Tally {
  readonly counts: RuleCounts = {};
  readonly firstRejects: Reject[] = [];
  rowsRead = 0;
  rowsRejected = 0;
  readonly #rejectsPath: string;
  #lines: string[] = [];

  /** The rejects file at this path is replaced, or removed when nothing is rejected. */
  constructor(rejectsPath: string) {
    this.#rejectsPath = rejectsPath;
    rmSync(rejectsPath, { force: true });
  }

  /** Where the rejected rows are; null when there are none. */
  get rejectsPath(): string | null {
    return this.rowsRejected > 0 ? this.#rejectsPath : null;
  }

  count(rule: RuleId): void {
    countRule(this.counts, rule);
  }

  /** Counts a row as rejected. `column` and `cell` say which part of it met the rule. */
  reject(row: RawRow, rule: RuleId, column?: string, cell?: Cell): void {
    this.rowsRejected += 1;
    countRule(this.counts, rule);
    const { title } = importRules[rule];
    const reason = column === undefined ? title : `${title}: ${column} is ${quoted(cell)}`;
    if (this.firstRejects.length < shownRejects) {
      this.firstRejects.push({ line: row.line, rule, reason });
    }
    const cells = row.cells.map((value) => String(value ?? ""));
    this.#lines.push(formatCsvRecord([String(row.line), rule, reason, ...cells]));
    if (this.#lines.length >= bufferedRejects) this.#flush();
  }

  /** Writes what is still in memory to the rejects file. */
  close(): void {
    if (this.#lines.length > 0) this.#flush();
  }

  #flush(): void {
    const isFirst = this.rowsRejected === this.#lines.length;
    mkdirSync(dirname(this.#rejectsPath), { recursive: true });
    const header = isFirst ? "line,rule,reason,row\n" : "";
    appendFileSync(this.#rejectsPath, `${header}${this.#lines.join("\n")}\n`);
    this.#lines = [];
  }
}

const longestShown = 60;

function quoted(cell: Cell | undefined): string {
  const text = String(cell ?? "");
  return `"${text.length > longestShown ? `${text.slice(0, longestShown)}…` : text}"`;
}
