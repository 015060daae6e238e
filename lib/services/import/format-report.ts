import { importRules, type RuleKind, ruleIds } from "@/lib/domain/import/rules";
import type { FileReport, ImportReport } from "./report";

const kinds: readonly { readonly kind: RuleKind; readonly title: string }[] = [
  { kind: "repaired", title: "Repaired" },
  { kind: "suspected", title: "Suspected, stored as they are" },
  { kind: "rejected", title: "Rejected" },
];

const count = (value: number): string => value.toLocaleString("en-US");

/** An import's report for people, several lines. */
export function formatReport(report: ImportReport): string {
  const lines = report.files.flatMap((file) => [...fileLines(file), ""]);
  const span = report.firstDay === null ? "no day yet" : `${report.firstDay} to ${report.lastDay}`;
  const change = report.changed ? "The store was changed" : "The store is as it was";
  lines.push(`${change}: ${count(report.tokens)} tokens, ${span}.`);
  return lines.join("\n");
}

function fileLines(file: FileReport): string[] {
  if (file.status === "failed") return [`FAILED  ${file.path}`, `  ${file.error ?? ""}`];
  const title = `${file.status}  ${file.path} (${file.form}, ${file.seconds.toFixed(1)} s)`;
  const numbers = `  ${count(file.rowsRead)} rows read, ${count(file.written)} written, ${count(file.unchanged)} unchanged, ${count(file.rowsRejected)} rejected`;
  const resumed =
    file.resumedAfterRow > 0
      ? [`  went on after row ${count(file.resumedAfterRow)}, where the import before was cut off`]
      : [];
  const rules = kinds.flatMap(({ kind, title: heading }) => ruleLines(file, kind, heading));
  return [title, numbers, ...resumed, ...rules, ...rejectLines(file)];
}

function ruleLines(file: FileReport, kind: RuleKind, heading: string): string[] {
  const met = ruleIds.filter((id) => importRules[id].kind === kind && file.rules[id]);
  if (met.length === 0) return [];
  const lineOf = (id: (typeof met)[number]) =>
    `    ${count(file.rules[id] ?? 0).padStart(9)}  ${id}: ${importRules[id].title}`;
  return [`  ${heading}:`, ...met.map(lineOf)];
}

function rejectLines(file: FileReport): string[] {
  if (file.rejectsFile === null) return [];
  const more = file.rowsRejected - file.rejects.length;
  return [
    ...file.rejects.map(({ line, reason }) => `    ${file.path}:${line}  ${reason}`),
    ...(more > 0 ? [`    and ${count(more)} more`] : []),
    `  All rejected rows: ${file.rejectsFile}`,
  ];
}
