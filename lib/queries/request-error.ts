import type { Problem, ProblemName } from "@/lib/contracts/problem";

/** An answer of the API that says what is wrong, or a request that got no answer (`problem` is null). */
export class RequestError extends Error {
  override readonly name = "RequestError";
  readonly problem: Problem | null;

  constructor(message: string, problem: Problem | null) {
    super(message);
    this.problem = problem;
  }

  /** True when the API named this problem. */
  is(name: ProblemName): boolean {
    return this.problem?.type.endsWith(`:${name}`) ?? false;
  }
}
