import type { DemoName, NameBook } from "./names";

/** Tokens that follow another price and must stay out of the universe. */
export type Peg =
  | { readonly kind: "dollar" }
  /** Index of the token that is wrapped or staked; a staking receipt gains on it a little every day. */
  | { readonly kind: "wrapped" | "staked"; readonly of: number };

export interface PeggedPlan {
  readonly name: DemoName;
  readonly category: string;
  readonly peg: Peg;
}

const dollars = [
  ["Veltrin Dollar", "VELUSD"],
  ["Ostmark Stable Dollar", "OSUSD"],
  ["Calder Note Dollar", "CNDUSD"],
  ["Pellmint Dollar", "PMUSD"],
  ["Quenby Reserve Dollar", "QRUSD"],
  ["Harrowgate Dollar", "HGUSD"],
] as const;

/** Every peg in the order in which they are added; a small market has the first few of them. */
const order = [
  "dollar",
  "wrapped",
  "staked",
  "dollar",
  "wrapped",
  "dollar",
  "dollar",
  "wrapped",
  "staked",
  "dollar",
  "wrapped",
  "dollar",
] as const satisfies readonly Peg["kind"][];

export const peggedKinds = order.length;

/** The first `count` pegged tokens; wrapped and staked ones follow the market's largest tokens, whose names are given. */
export function planPegged(
  book: NameBook,
  count: number,
  largest: readonly DemoName[],
): PeggedPlan[] {
  const plans: PeggedPlan[] = [];
  let dollar = 0;
  let follower = 0;
  for (const kind of order.slice(0, count)) {
    if (kind === "dollar") {
      const [name, symbol] = dollars[dollar++] ?? dollars[0];
      plans.push({ name: book.reserve(name, symbol), category: "Stablecoins", peg: { kind } });
      continue;
    }
    const of = follower++ % largest.length;
    const { name, symbol } = largest[of] ?? { name: "Coin", symbol: "COIN" };
    const wrapped = kind === "wrapped";
    plans.push({
      name: book.reserve(
        `${wrapped ? "Wrapped" : "Staked"} ${name}`,
        `${wrapped ? "W" : "ST"}${symbol}`,
      ),
      category: wrapped ? "Wrapped-Tokens" : "Liquid Staking Tokens",
      peg: { kind, of },
    });
  }
  return plans;
}
