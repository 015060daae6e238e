import type { Random } from "./random";
import type { Traits } from "./traits";

export const fates = ["alive", "faded", "rug", "pump", "moonshot"] as const;
export type Fate = (typeof fates)[number];
export type RugKind = "liquidity pulled" | "supply minted" | "honeypot";

interface Span {
  /** Indices of the days with snapshots, both included, counted from the first day of the market. */
  readonly first: number;
  readonly last: number;
}

/** What becomes of a token. Indices are days of the market. */
export type Life = Span &
  (
    | { readonly fate: "alive" }
    | {
        readonly fate: "faded";
        /** First and last day of the loss; after it the token lies still. */
        readonly start: number;
        readonly end: number;
        readonly remaining: number;
      }
    | {
        readonly fate: "rug";
        /** The day on which the price collapses. */
        readonly start: number;
        /** Price after the collapse as a fraction of the day before. */
        readonly remaining: number;
        readonly kind: RugKind;
        /** False for a rug that leaves no evidence before. */
        readonly visible: boolean;
      }
    | {
        readonly fate: "pump";
        /** First day up, day of the top, last day of the dump. */
        readonly start: number;
        readonly peak: number;
        readonly end: number;
        readonly multiple: number;
        /** Price after the dump as a fraction of the price before the pump. */
        readonly remaining: number;
      }
    | {
        readonly fate: "moonshot";
        readonly start: number;
        readonly peak: number;
        readonly multiple: number;
      }
  );

/** Shortest life in which an event has room. */
const shortestLifeDays = 60;

/** Chances in the order of `fates`: hype brings rugs and pumps, a young token is rugged more often. */
function fateWeights({ hype, native, quality }: Traits, young: boolean): number[] {
  const rug = native ? 0 : (0.015 + 0.13 * hype) * (young ? 1.3 : 0.5);
  const pump = 0.03 + 0.09 * hype;
  const faded = 0.3 - 0.18 * quality;
  const moonshot = 0.015 + 0.02 * quality;
  return [1 - rug - pump - faded - moonshot, faded, rug, pump, moonshot];
}

/** A day of the event that leaves `before` days before and `after` days after it within the life. */
function eventDay(random: Random, { first, last }: Span, before: number, after: number): number {
  const earliest = first + before;
  return random.integer(earliest, Math.max(earliest, last - after));
}

function drawRug(random: Random, life: Span, young: boolean): Life {
  const soon = { first: life.first, last: Math.min(life.last, life.first + 150) };
  const start = eventDay(random, young ? soon : life, 21, 8);
  const kinds = ["liquidity pulled", "liquidity pulled", "supply minted", "honeypot"] as const;
  return {
    fate: "rug",
    first: life.first,
    last: Math.min(life.last, start + random.integer(5, 70)),
    start,
    remaining: random.between(0.01, 0.1),
    kind: random.pick(kinds),
    visible: random.chance(0.82),
  };
}

function drawPump(random: Random, life: Span): Life {
  const start = eventDay(random, life, 15, 20);
  const peak = start + random.integer(2, 5);
  const end = peak + random.integer(2, 5);
  const multiple = random.between(2.5, 9);
  return {
    ...life,
    fate: "pump",
    start,
    peak,
    end,
    multiple,
    remaining: random.between(0.35, 0.9),
  };
}

function drawMoonshot(random: Random, life: Span): Life {
  const length = Math.min(random.integer(40, 150), life.last - life.first - 15);
  const start = eventDay(random, life, 10, length + 2);
  const multiple = 10 * Math.exp(random.between(0.08, 1.4) ** 2);
  return { ...life, fate: "moonshot", start, peak: start + length, multiple };
}

function drawFaded(random: Random, life: Span): Life {
  const start = eventDay(random, life, 10, 45);
  const delisted = random.chance(0.75);
  const last = delisted ? Math.min(life.last, start + random.integer(45, 220)) : life.last;
  const end = Math.min(last, start + random.integer(8, 40));
  return { ...life, fate: "faded", start, end, last, remaining: random.logNormal(0.05, 0.5) };
}

/**
 * The fate of a token that lives over those days. Births late in the window stay "alive": there is no time for more.
 * A life is cut short by a rug or a delisting; `last` of the result says where.
 */
export function drawLife(random: Random, traits: Traits, life: Span): Life {
  if (traits.rank !== "small" || life.last - life.first < shortestLifeDays) {
    return { ...life, fate: "alive" };
  }
  const young = traits.ageDays < 120;
  switch (fates[random.weighted(fateWeights(traits, young))]) {
    case "faded":
      return drawFaded(random, life);
    case "rug":
      return drawRug(random, life, young);
    case "pump":
      return drawPump(random, life);
    case "moonshot":
      return drawMoonshot(random, life);
    default:
      return { ...life, fate: "alive" };
  }
}
