import type { Day } from "./day";
import type { Token } from "./token";

/** Days from genesis or first snapshot, whichever is earlier, to a day; NaN when neither is known or had come by then. */
export function ageDaysOn(token: Pick<Token, "genesisDay" | "firstDay">, day: Day): number {
  const born = Math.min(
    token.genesisDay ?? Number.POSITIVE_INFINITY,
    token.firstDay ?? Number.POSITIVE_INFINITY,
  );
  return born <= day ? day - born : Number.NaN;
}
