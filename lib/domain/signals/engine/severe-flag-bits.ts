import { flags } from "@/lib/domain/flags";

/** The severe red flags; the place of each is its bit in the input `severeFlags`. */
export const severeFlagBits: readonly { readonly key: string; readonly name: string }[] = flags
  .filter(({ severity }) => severity === "severe")
  .map(({ key, name }) => ({ key, name }));

/** The bits of the raised flags of a grading; other flags than severe ones are left out. */
export const severeBitsOf = (raised: readonly string[]): number =>
  severeFlagBits.reduce((bits, { key }, i) => (raised.includes(key) ? bits + 2 ** i : bits), 0);
