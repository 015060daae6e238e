import { flagColumnsOf, flagsPerColumn } from "@/lib/domain/market/frame";
import type { ScreenCatalog } from "./catalog";
import { didYouMean } from "./expression/nearest";
import type { FlagFilter } from "./query";

/** Bits of one column of flags that a row must have and must not have to pass. */
export interface FlagMask {
  required: number;
  forbidden: number;
}

/** The masks of every column of flags, in the catalog's order of flags. */
export function flagMasks(filter: FlagFilter, { flags }: ScreenCatalog): readonly FlagMask[] {
  const masks = Array.from(
    { length: flagColumnsOf(flags.length) },
    (): FlagMask => ({ required: 0, forbidden: 0 }),
  );
  flags.forEach(({ key, severity }, flag) => {
    const mask = masks[Math.floor(flag / flagsPerColumn)];
    const bit = 1 << (flag % flagsPerColumn);
    const barred =
      filter.level === "none" ||
      (filter.level === "nosevere" && severity === "severe") ||
      filter.without.includes(key);
    if (mask && barred) mask.forbidden |= bit;
    if (mask && filter.having.includes(key)) mask.required |= bit;
  });
  return masks;
}

const contradictions = ({ level, without, having }: FlagFilter): string[] => {
  const both = having.filter((key) => without.includes(key));
  const messages = both.map((key) => `"${key}" is asked for and left out at once.`);
  if (level === "none" && having.length > 0)
    messages.push(`"none" leaves no token with "${having[0]}".`);
  return messages;
};

/** The filter that a list such as `nosevere,-honeypot,thinPool` says, and what is wrong with it. */
export function parseFlags(
  items: readonly string[],
  catalog: ScreenCatalog,
): { readonly filter: FlagFilter; readonly messages: readonly string[] } {
  const levels = items.filter((item) => item === "none" || item === "nosevere");
  const keys = items.filter((item) => item !== "none" && item !== "nosevere");
  const known = catalog.flags.map(({ key }) => key);
  const bare = (item: string) => item.replace(/^-/, "");
  const filter: FlagFilter = {
    level: levels.includes("none") ? "none" : levels.length > 0 ? "nosevere" : "any",
    without: keys.filter((item) => item.startsWith("-")).map(bare),
    having: keys.filter((item) => !item.startsWith("-")),
  };
  const unknown = keys
    .map(bare)
    .filter((key) => !known.includes(key))
    .map(
      (key) =>
        `There is no red flag "${key}".${didYouMean(key, known)} Write none, nosevere, or keys with "-" before those to leave out.`,
    );
  return { filter, messages: [...unknown, ...contradictions(filter)] };
}
