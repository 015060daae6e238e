import type { Day } from "@/lib/domain/market/day";
import { type Field, fieldKeys, fields } from "@/lib/domain/market/fields";
import type { Panel } from "@/lib/domain/market/panel";
import type { SectorId, Token } from "@/lib/domain/market/token";
import { seededUniform } from "@/lib/domain/stats/seeded-uniform";

/** A panel whose cells tests may write. */
export interface WritablePanel extends Panel {
  readonly matrix: (field: Field) => Float64Array;
  readonly set: (field: Field, token: number, day: Day, value: number) => void;
  readonly get: (field: Field, token: number, day: Day) => number;
  /** Changes what is known of a token. */
  readonly change: (token: number, changes: Partial<Token>) => void;
}

export function emptyPanel(
  tokenCount: number,
  days: number,
  firstDay: Day = 18_000,
): WritablePanel {
  const matrices = new Map<Field, Float64Array>();
  const matrix = (field: Field): Float64Array => {
    const known = matrices.get(field);
    if (known) return known;
    const created = new Float64Array(tokenCount * days).fill(Number.NaN);
    matrices.set(field, created);
    return created;
  };
  const cell = (token: number, day: Day) => token * days + day - firstDay;
  const tokens = Array.from({ length: tokenCount }, (_, index) => syntheticToken(index, firstDay));
  return {
    tokens,
    firstDay,
    days,
    matrix,
    set: (field, token, day, value) => {
      matrix(field)[cell(token, day)] = value;
    },
    get: (field, token, day) => matrix(field)[cell(token, day)] ?? Number.NaN,
    change: (token, changes) => {
      tokens[token] = { ...syntheticToken(token, firstDay), ...changes };
    },
  };
}

const sectors: readonly (SectorId | null)[] = ["ai", "meme", "defi", null];

const syntheticToken = (index: number, firstDay: Day): Token => ({
  key: index + 1,
  id: `token-${index}`,
  symbol: `T${index}`,
  name: `Token ${index}`,
  chain: null,
  contract: null,
  sector: sectors[index % sectors.length] ?? null,
  excludedAs: null,
  genesisDay: null,
  firstDay,
});

/** Random walks with volume and market cap; prices start between $0.1 and $10. */
export function priceOnlyPanel(tokenCount: number, days: number, seed: number): WritablePanel {
  const panel = emptyPanel(tokenCount, days);
  const uniform = seededUniform(seed);
  for (let token = 0; token < tokenCount; token++) {
    const supply = 1e6 * (1 + 50 * uniform());
    const daily = 0.02 + 0.1 * uniform();
    let price = 10 ** (2 * uniform() - 1);
    for (let day = panel.firstDay; day < panel.firstDay + days; day++) {
      price *= Math.exp(daily * (uniform() + uniform() - 1));
      panel.set("price", token, day, price);
      panel.set("marketCap", token, day, price * supply);
      panel.set("volume24h", token, day, price * supply * 0.05 * (0.5 + uniform()));
    }
  }
  return panel;
}

/** The same with every other field, observed every third day or so. */
export function fullPanel(tokenCount: number, days: number, seed: number): WritablePanel {
  const panel = priceOnlyPanel(tokenCount, days, seed);
  const uniform = seededUniform(seed + 1);
  const others = fieldKeys.filter((field) => !["price", "marketCap", "volume24h"].includes(field));
  for (let token = 0; token < tokenCount; token++)
    for (let day = panel.firstDay; day < panel.firstDay + days; day++)
      for (const field of others) {
        if (uniform() > 0.35) continue;
        panel.set(
          field,
          token,
          day,
          syntheticValue(field, uniform(), panel.get("marketCap", token, day)),
        );
      }
  return panel;
}

function syntheticValue(field: Field, random: number, marketCap: number): number {
  const { unit } = fields[field];
  if (unit === "flag") return random > 0.7 ? 1 : 0;
  if (unit === "usd") return marketCap * (field === "fdv" ? 1 + random : 0.02 * random);
  if (unit === "days") return 1000 * random;
  if (unit === "count") return Math.floor(1 + 5000 * random);
  return unit === "tokens" ? 1e6 * (1 + random) : random;
}

/** The panel as it was stored on a day: later cells and later births are gone. */
export function cutAfter(panel: Panel, day: Day): Panel {
  return slicePanel(panel, panel.firstDay, day);
}

/** The panel of the days from one to another, both included. */
export function slicePanel(panel: Panel, from: Day, to: Day): Panel {
  const days = to - from + 1;
  const skip = from - panel.firstDay;
  const matrices = new Map<Field, Float64Array>();
  for (const field of fieldKeys) {
    const cells = panel.matrix(field);
    if (!cells) continue;
    const kept = new Float64Array(panel.tokens.length * days);
    panel.tokens.forEach((_, token) => {
      const start = token * panel.days + skip;
      kept.set(cells.subarray(start, start + days), token * days);
    });
    matrices.set(field, kept);
  }
  return {
    tokens: panel.tokens,
    firstDay: from,
    days,
    matrix: (field) => matrices.get(field) ?? null,
  };
}

/** The same panel with only the last days of each field. */
export function heldFor(panel: Panel, heldDays: (field: Field) => number): Panel {
  const matrices = new Map<Field, Float64Array>();
  for (const field of fieldKeys) {
    const cells = panel.matrix(field);
    const days = heldDays(field);
    if (!cells) continue;
    const kept = new Float64Array(panel.tokens.length * days);
    panel.tokens.forEach((_, token) => {
      const end = (token + 1) * panel.days;
      kept.set(cells.subarray(end - days, end), token * days);
    });
    matrices.set(field, kept);
  }
  return { ...panel, matrix: (field) => matrices.get(field) ?? null, heldDays };
}
