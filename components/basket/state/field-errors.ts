import type { z } from "zod";
import type { Problem } from "@/lib/contracts/problem";

/** What is wrong with which field of the settings, by its path in dots. */
export type FieldErrors = ReadonlyMap<string, string>;

export const noErrors: FieldErrors = new Map();

type Issue = z.core.$ZodIssue;

/** Fields that are fractions and edited in per cent. */
const isShare = (path: string): boolean => /(share|fraction|coverage|\.sell)$/i.test(path);

function words(issue: Issue): string {
  const path = issue.path.join(".");
  const bound = (value: number | bigint) =>
    isShare(path) ? `${Number((Number(value) * 100).toPrecision(6))}%` : String(value);
  switch (issue.code) {
    case "too_small":
      return `${issue.inclusive === false ? "More than" : "At least"} ${bound(issue.minimum)}, please.`;
    case "too_big":
      return `${issue.inclusive === false ? "Less than" : "At most"} ${bound(issue.maximum)}, please.`;
    case "invalid_type":
      return `A ${issue.expected === "int" ? "whole number" : issue.expected} is needed here.`;
    default:
      return issue.message;
  }
}

/** The issues of a schema as errors of its fields, the first of each. */
export function errorsOfIssues(issues: readonly Issue[]): FieldErrors {
  const errors = new Map<string, string>();
  for (const issue of issues) {
    const path = issue.path.join(".");
    if (!errors.has(path)) errors.set(path, words(issue));
  }
  return errors;
}

/** What the API says is wrong with a body, as errors of the same fields; list items count to their list. */
export function errorsOfProblem(problem: Problem | null): FieldErrors {
  return new Map(
    (problem?.errors ?? []).map(({ path, message }) => [
      path
        .replace(/^body\./, "")
        .replace(/^(mustHave|never|sleeves|limits\.excludedFlags)\.\d+$/, "$1"),
      message,
    ]),
  );
}
