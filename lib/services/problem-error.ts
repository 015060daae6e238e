import { type ProblemItem, type ProblemName, problems } from "@/lib/contracts/problem";

/** A use case that cannot be done, in the words of the contract. Everything else that is thrown is a defect. */
export class ProblemError extends Error {
  override readonly name = "ProblemError";
  readonly problem: ProblemName;
  readonly errors: readonly ProblemItem[];
  /** Extra headers of the answer, such as `Allow`. */
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    problem: ProblemName,
    detail: string,
    errors: readonly ProblemItem[] = [],
    headers: Readonly<Record<string, string>> = {},
  ) {
    super(detail);
    this.problem = problem;
    this.errors = errors;
    this.headers = headers;
  }

  get status(): number {
    return problems[this.problem].status;
  }
}

/** A 422 that lists what is wrong with which parameter. */
export const invalid = (errors: readonly ProblemItem[]): ProblemError =>
  new ProblemError(
    "invalid-request",
    errors.map(({ path, message }) => `${path}: ${message}`).join(" "),
    errors,
  );
