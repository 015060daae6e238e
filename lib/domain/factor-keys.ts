import type { Factor } from "./factor";
import { factors } from "./factors";

/** The key of every data point, in the order in which runs store them. */
export const factorKeys: readonly string[] = factors.map(({ key }: Factor) => key);
