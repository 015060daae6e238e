import type { Expression } from "./ast";
import { powers } from "./parser";

const quoted = (text: string) => (text.includes('"') ? `'${text}'` : `"${text}"`);

function powerOf(node: Expression): number {
  if (node.kind === "binary") return powers[node.operator];
  if (node.kind === "in") return powers.in;
  if (node.kind === "unary") return node.operator === "not" ? powers.not : powers.sign;
  return Number.POSITIVE_INFINITY;
}

const inside = (node: Expression, minimum: number): string =>
  powerOf(node) < minimum ? `(${printExpression(node)})` : printExpression(node);

/** The expression as text with no parentheses but the needed ones; parsing it gives the same tree. */
export function printExpression(node: Expression): string {
  switch (node.kind) {
    case "number":
      return `${node.amount}${node.suffix}`;
    case "text":
      return quoted(node.value);
    case "column":
      return node.name;
    case "call":
      return `${node.name}(${node.args.map(printExpression).join(", ")})`;
    case "unary":
      return node.operator === "not"
        ? `not ${inside(node.operand, powers.not)}`
        : `-${inside(node.operand, powers.sign)}`;
    case "in":
      return `${inside(node.operand, powers.in + 1)} in (${node.values.map(printExpression).join(", ")})`;
    case "binary": {
      // Comparisons do not associate, so the left side of one needs parentheses around another.
      const power = powers[node.operator];
      const left = inside(node.left, power === powers["="] ? power + 1 : power);
      return `${left} ${node.operator} ${inside(node.right, power + 1)}`;
    }
  }
}
