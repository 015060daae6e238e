import type { Position } from "./ast";

/** What is wrong with an expression, and where. */
export interface ExpressionError {
  readonly message: string;
  readonly position: Position;
}

/** Thrown inside the lexer and the parser only; `parseExpression` turns it into an answer. */
export class SyntaxProblem extends Error {
  readonly position: Position;

  constructor(message: string, position: Position) {
    super(message);
    this.position = position;
  }
}
