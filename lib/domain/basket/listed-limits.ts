import type { Candidate } from "./candidate";
import type { CandidateLimit } from "./limits";
import { largestOrderUsd, orderBoundOf } from "./order-size";
import type { BasketSettings } from "./settings";

const plural = (count: number, one: string) => `${count} ${one}${count === 1 ? "" : "s"}`;

/** A token without a grade cannot be compared with others. Always holds. */
const graded: CandidateLimit = {
  id: "graded",
  name: "Graded, with a price",
  unknownRule: "A token whose grade is withheld, or whose price is unknown, is removed.",
  asks: () => "every grade the objective uses, and a price",
  check: ({ grade, horizonGrade, moonshot, priceUsd }) =>
    Number.isFinite(grade + horizonGrade + moonshot) && priceUsd > 0 ? "keeps" : "unknown",
  loosened: () => [],
};

const never: CandidateLimit = {
  id: "never",
  name: "Never tokens",
  unknownRule: "Nothing is unknown here.",
  asks: (settings) => (settings.never.length === 0 ? null : `none of ${settings.never.length}`),
  check: ({ id }, settings) => (settings.never.includes(id) ? "removes" : "keeps"),
  loosened: (removed, settings) =>
    removed.map(({ id, symbol }) => ({
      settings: { ...settings, never: settings.never.filter((barred) => barred !== id) },
      from: plural(settings.never.length, "token"),
      to: plural(settings.never.length - 1, "token"),
      sentence: `Take ${symbol} off the never list`,
      size: 0.5,
    })),
};

const noSevereFlags: CandidateLimit = {
  id: "limits.noSevereFlags",
  name: "No severe red flag",
  unknownRule:
    "A check that could not be made raises no flag; ask for coverage to leave out tokens of which little is known.",
  asks: ({ limits }) => (limits.noSevereFlags ? "no severe red flag" : null),
  check: ({ hasSevereFlag }, { limits }) =>
    limits.noSevereFlags && hasSevereFlag ? "removes" : "keeps",
  loosened: (removed, settings) =>
    removed.length === 0
      ? []
      : [
          {
            settings: { ...settings, limits: { ...settings.limits, noSevereFlags: false } },
            from: "no severe red flag",
            to: "severe red flags allowed",
            sentence: "Allow severe red flags",
            size: 1,
          },
        ],
};

const withoutFlag = (settings: BasketSettings, flag: string): BasketSettings => {
  const excludedFlags = settings.limits.excludedFlags.filter((key) => key !== flag);
  return { ...settings, limits: { ...settings.limits, excludedFlags } };
};

const excludedFlags: CandidateLimit = {
  id: "limits.excludedFlags",
  name: "Excluded flags",
  unknownRule: noSevereFlags.unknownRule,
  asks: ({ limits }) =>
    limits.excludedFlags.length === 0 ? null : `none of ${limits.excludedFlags.join(", ")}`,
  check: ({ flags }, { limits }) =>
    flags.some((flag) => limits.excludedFlags.includes(flag)) ? "removes" : "keeps",
  loosened: (_, settings) =>
    settings.limits.excludedFlags.map((flag) => ({
      settings: withoutFlag(settings, flag),
      from: settings.limits.excludedFlags.join(", "),
      to: `without ${flag}`,
      sentence: `Allow the red flag ${flag}`,
      size: 0.5,
    })),
};

const orderOf = (candidate: Candidate, settings: BasketSettings) =>
  largestOrderUsd(candidate, settings.maxSlippageFraction);

/** What cannot be bought at all is no candidate. */
const minOrder: CandidateLimit = {
  id: "minOrderUsd",
  name: "Can be bought",
  unknownRule:
    "Where the pool is unknown, the slippage's share of a day's volume counts; where that is unknown too, the token is removed.",
  asks: ({ minOrderUsd, maxSlippageFraction }) =>
    `takes $${minOrderUsd} at ${100 * maxSlippageFraction}% slippage`,
  check: (candidate, settings) => {
    if (orderBoundOf(candidate) === "unknown") return "unknown";
    return orderOf(candidate, settings) >= settings.minOrderUsd ? "keeps" : "removes";
  },
  loosened: (removed, settings) => {
    const sizes = removed.map((candidate) => Math.floor(orderOf(candidate, settings)));
    const steps = [...new Set(sizes)].filter((size) => size > 0).sort((a, b) => b - a);
    return steps.map((minOrderUsd) => ({
      settings: { ...settings, minOrderUsd },
      from: `$${settings.minOrderUsd}`,
      to: `$${minOrderUsd}`,
      sentence: `Lower the minimum order from $${settings.minOrderUsd} to $${minOrderUsd}`,
      size: 1 - minOrderUsd / settings.minOrderUsd,
    }));
  },
};

/** A token of no chosen sleeve has no place. Loosened with the sleeves themselves, not here. */
const inSleeve: CandidateLimit = {
  id: "sleeves",
  name: "In a chosen sleeve",
  unknownRule:
    "Each sleeve says what it needs to know; a token of which that is unknown is not in it.",
  asks: ({ sleeves }) =>
    sleeves.length === 0 ? null : `one of ${plural(sleeves.length, "sleeve")}`,
  check: ({ sleeves }, settings) =>
    settings.sleeves.length === 0 || sleeves.length > 0 ? "keeps" : "removes",
  loosened: () => [],
};

/** Limits that always hold, and those on lists. */
export const listedLimits: readonly CandidateLimit[] = [
  graded,
  never,
  noSevereFlags,
  excludedFlags,
  minOrder,
  inSleeve,
];
