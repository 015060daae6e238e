import { choiceOf, flagsOf, type MarketFrame, numbersOf } from "@/lib/domain/market/frame";
import { presetQuery } from "@/lib/domain/screen/presets";
import { runScreen } from "@/lib/domain/screen/run-screen";
import type { Candidate } from "./candidate";
import type { BasketSettings } from "./settings";
import type { Sleeve } from "./sleeve";
import { sleeves } from "./sleeves/index";

const allSleeves: readonly Sleeve[] = sleeves;

/** The sleeve of an id. */
export const sleeveOf = (id: string): Sleeve | undefined =>
  allSleeves.find((sleeve) => sleeve.id === id);

const horizonColumns = { 30: "trader", 90: "investor", 180: "grade" } as const;

/** For each chosen sleeve, 1 at the rows of the frame that belong to it. */
function memberships(frame: MarketFrame, { sleeves: chosen }: BasketSettings) {
  return chosen.flatMap(({ id }) => {
    const sleeve = sleeveOf(id);
    if (sleeve === undefined) return [];
    const { name, reason: description, params } = sleeve;
    const query = presetQuery({ id, name, description, params }, frame.catalog);
    const isMember = new Uint8Array(frame.size);
    for (const row of runScreen(frame, query).rows) isMember[row] = 1;
    return [{ id, isMember }];
  });
}

/** Some rows of a day's market as candidates for a basket, in the order given. Only the day's own columns are read. */
export function candidatesOf(
  frame: MarketFrame,
  rows: ArrayLike<number>,
  settings: BasketSettings,
): Candidate[] {
  const number = (id: string) => {
    const values = numbersOf(frame, id);
    return (row: number) => values[row] ?? Number.NaN;
  };
  const text = (id: string) => {
    const { codes, labels } = choiceOf(frame, id);
    return (row: number) => labels[codes[row] ?? 0] || null;
  };
  const [sector, chain] = [text("sector"), text("chain")];
  const [priceUsd, grade, moonshot] = [number("price"), number("grade"), number("moonshot")];
  const horizonGrade = number(horizonColumns[settings.horizonDays]);
  const [volume, liquidity, marketCap] = [
    number("volume"),
    number("liquidity"),
    number("marketCap"),
  ];
  const [coverage, early] = [number("coverage"), number("early")];
  const severe = new Set(
    frame.catalog.flags.filter(({ severity }) => severity === "severe").map(({ key }) => key),
  );
  const members = memberships(frame, settings);
  return Array.from(rows, (row): Candidate => {
    const flags = flagsOf(frame, row);
    return {
      id: frame.ids[row] ?? "",
      symbol: frame.symbols[row] ?? "",
      name: frame.names[row] ?? "",
      sector: sector(row),
      chain: chain(row),
      priceUsd: priceUsd(row),
      grade: grade(row),
      horizonGrade: horizonGrade(row),
      moonshot: moonshot(row),
      volume24hUsd: volume(row),
      liquidityUsd: liquidity(row),
      marketCapUsd: marketCap(row),
      coverage: coverage(row),
      early: early(row),
      flags,
      hasSevereFlag: flags.some((key) => severe.has(key)),
      sleeves: members.flatMap(({ id, isMember }) => (isMember[row] === 1 ? [id] : [])),
    };
  });
}
