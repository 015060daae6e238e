import { type GradeKind, gradeKinds, type Model } from "@/lib/domain/grading/grade";
import { type Day, formatDay } from "@/lib/domain/market/day";

/** What an entry is about. */
export const ledgerKinds = ["grades", "signals", "model"] as const;
export type LedgerKind = (typeof ledgerKinds)[number];

/** What an entry says of itself, beside its body. */
export interface EntryHeader {
  /** The market it belongs to, by its source: "Simulated market", "Imported files" or "Live providers". */
  readonly chain: string;
  readonly kind: LedgerKind;
  readonly day: Day;
  readonly modelId: string | null;
}

/** An older entry of the same subject that an entry corrects. */
export interface Corrected {
  readonly seq: string;
  readonly hash: string;
}

const format = "moonscope ledger 1";
const gradeDecimals = 4;
const headerEnd = "\n\n";
const unknown = "-";

/** The hash before the first entry of a chain. */
export const genesisHash = "0".repeat(64);

/** The text whose hash is the entry's. */
export const hashedText = (previousHash: string, content: string): string =>
  `${previousHash}\n${content}`;

/** The header lines of an entry without what it corrects; equal headers are about the same thing. */
export const headerText = ({ chain, kind, day, modelId }: EntryHeader): string =>
  [
    format,
    `chain: ${chain}`,
    `kind: ${kind}`,
    `day: ${formatDay(day)}`,
    `model: ${modelId ?? unknown}`,
  ].join("\n");

/** The whole content of an entry. */
export function entryContent(
  header: EntryHeader,
  body: string,
  corrects: Corrected | null = null,
): string {
  const correction = corrects === null ? "" : `\ncorrects: ${corrects.seq} ${corrects.hash}`;
  return `${headerText(header)}${correction}${headerEnd}${body}`;
}

/** What an entry says about its subject: everything after the header. */
export function bodyOf(content: string): string {
  const at = content.indexOf(headerEnd);
  return at < 0 ? "" : content.slice(at + headerEnd.length);
}

/** True for an entry that names an older one as wrong. */
export const isCorrection = (content: string): boolean =>
  content.slice(0, content.indexOf(headerEnd)).includes("\ncorrects: ");

/** One line of the body of a grades entry. */
export interface LedgerGrade {
  readonly id: string;
  readonly grades: Readonly<Record<GradeKind, number | null>>;
}

const gradeText = (grade: number | null): string =>
  grade === null || Number.isNaN(grade) ? unknown : grade.toFixed(gradeDecimals);

const byCodeUnits = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * The body of a grades entry: `token:overall,trader,investor,moonshot` to four decimals, one graded token a line, by
 * token id. Tokens without any grade are left out.
 */
export const gradesBody = (rows: readonly LedgerGrade[]): string =>
  rows
    .filter(({ grades }) => gradeKinds.some((kind) => grades[kind] !== null))
    .map(({ id, grades }) => `${id}:${gradeKinds.map((kind) => gradeText(grades[kind])).join()}`)
    .sort(byCodeUnits)
    .join("\n");

/** The body of a model entry: its name, kind and every weight that is not 0, sorted, in full precision. */
export function modelBody({ name, kind, weights }: Omit<Model, "id">): string {
  const lines = gradeKinds.flatMap((grade) =>
    Object.entries(weights[grade])
      .filter(([, weight]) => weight !== 0)
      .map(([factor, weight]) => `${grade} ${factor} ${weight}`)
      .sort(byCodeUnits),
  );
  return [`name: ${name}`, `kind: ${kind}`, ...lines].join("\n");
}

/** One line of the body of a signals entry. */
export interface LedgerSignal {
  readonly id: string;
  readonly rule: string;
  readonly direction: number;
  readonly price: number | null;
}

/** The body of a signals entry: `token:rule,direction,price`, one signal a line, sorted. */
export const signalsBody = (signals: readonly LedgerSignal[]): string =>
  signals
    .map(({ id, rule, direction, price }) => `${id}:${rule},${direction},${price ?? unknown}`)
    .sort(byCodeUnits)
    .join("\n");
