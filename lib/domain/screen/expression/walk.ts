import type { ScreenCatalog } from "@/lib/domain/screen/catalog";
import type { Expression } from "./ast";

/** The parts a node is made of, left to right. */
function childrenOf(node: Expression): readonly Expression[] {
  switch (node.kind) {
    case "call":
      return node.args;
    case "unary":
    case "in":
      return [node.operand];
    case "binary":
      return [node.left, node.right];
    default:
      return [];
  }
}

/** Every node, parents first. */
export function* nodesOf(root: Expression): Generator<Expression> {
  const stack = [root];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    yield node;
    stack.push(...childrenOf(node));
  }
}

/** Ids of the columns an expression reads on the day itself; columns inside `lag` are not among them. */
export function columnsIn(expression: Expression, catalog: ScreenCatalog): string[] {
  const ids = new Set<string>();
  const stack = [expression];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node.kind === "column") ids.add(catalog.column(node.name)?.id ?? node.name);
    if (node.kind === "call" && node.name === "lag") continue;
    stack.push(...childrenOf(node));
  }
  return [...ids];
}

/** A column on an earlier day, which a screen needs of the store. */
export interface Lag {
  readonly column: string;
  readonly days: number;
}

/** What each `lag` of an expression asks for, without repetition. */
export function lagsIn(expression: Expression, catalog: ScreenCatalog): Lag[] {
  const lags = new Map<string, Lag>();
  for (const node of nodesOf(expression)) {
    const lag = node.kind === "call" && node.name === "lag" ? lagOf(node.args, catalog) : null;
    if (lag !== null) lags.set(`${lag.column} ${lag.days}`, lag);
  }
  return [...lags.values()];
}

/** The column and days of a checked `lag` call's arguments. */
export function lagOf(args: readonly Expression[], catalog: ScreenCatalog): Lag | null {
  const [column, days] = args;
  if (column?.kind !== "column" || days?.kind !== "number") return null;
  return { column: catalog.column(column.name)?.id ?? column.name, days: days.amount };
}
