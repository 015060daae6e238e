import type { DerivedInput, Factor, FactorInput, FactorWindow } from "@/lib/domain/factor";
import type { Flag } from "@/lib/domain/flag";
import { ageDaysOn } from "@/lib/domain/market/derived-age";
import { derivedInputs } from "@/lib/domain/market/derived-inputs";
import { type DerivedMarket, deriveMarket } from "@/lib/domain/market/derived-market";
import { type Field, fieldKeys } from "@/lib/domain/market/fields";
import type { Panel } from "@/lib/domain/market/panel";
import {
  type HistoryLengths,
  lookBackDays,
  PanelHistory,
  rawDaysOfField,
} from "@/lib/domain/market/panel-history";

/** What is computed for every token: the plug-ins, or a test's own. */
export interface Registry {
  readonly factors: readonly Factor[];
  readonly flags: readonly Flag[];
}

const derivedKeys = Object.keys(derivedInputs).filter(
  (key): key is DerivedInput => key in derivedInputs,
);
const inputKeys: readonly FactorInput[] = [...fieldKeys, ...derivedKeys];

/** Days of each input that the longest window over it sees. */
function longestWindows({ factors, flags }: Registry): ReadonlyMap<FactorInput, number> {
  const longest = new Map<FactorInput, number>();
  for (const { inputs, windowDays } of [...factors, ...flags])
    for (const input of inputs) longest.set(input, Math.max(longest.get(input) ?? 0, windowDays));
  return longest;
}

const isField = (input: FactorInput): input is Field => !(input in derivedInputs);

function historyLengths(longest: ReadonlyMap<FactorInput, number>): HistoryLengths {
  const fields = new Map<Field, number>();
  for (const [input, days] of longest) if (isField(input)) fields.set(input, days);
  const marketWide: readonly (readonly [Field, readonly DerivedInput[]])[] = [
    ["marketCap", ["marketCapRank", "sectorMedianMarketCap", "sectorMedianTurnover"]],
    ["volume24h", ["sectorMedianMarketCap", "sectorMedianTurnover"]],
  ];
  for (const [field, inputs] of marketWide)
    fields.set(
      field,
      Math.max(fields.get(field) ?? 1, ...inputs.map((input) => longest.get(input) ?? 1)),
    );
  const returns: readonly DerivedInput[] = ["logReturn", "marketReturn", "sectorReturn"];
  return {
    fields,
    logReturn: Math.max(lookBackDays, ...returns.map((input) => longest.get(input) ?? 0)),
  };
}

/** Days of each field's snapshots up to and including a day that its grades can depend on. */
export function historyDaysOf(registry: Registry): ReadonlyMap<Field, number> {
  const lengths = historyLengths(longestWindows(registry));
  return new Map(fieldKeys.map((field) => [field, rawDaysOfField(lengths, field)]));
}

/** A record with every input is what a window of unnamed inputs is. */
const isWindow = (record: Record<string, Float64Array>): record is FactorWindow<FactorInput> =>
  inputKeys.every((input) => input in record);

/**
 * One token's inputs on one day as windows. The windows are views of scratch space made once: loading the next token or day
 * changes what they show.
 */
export class TokenWindows {
  readonly history: PanelHistory;
  readonly #panel: Panel;
  readonly #lengths: ReadonlyMap<FactorInput, number>;
  readonly #derived: Readonly<Record<DerivedInput, Float64Array>>;
  #market: DerivedMarket | null = null;

  constructor(panel: Panel, registry: Registry) {
    this.#panel = panel;
    this.#lengths = longestWindows(registry);
    this.history = new PanelHistory(panel, historyLengths(this.#lengths));
    const scratch = (input: DerivedInput) =>
      new Float64Array(this.#lengths.get(input) ?? 1).fill(Number.NaN);
    this.#derived = {
      logReturn: this.history.logReturn,
      marketReturn: scratch("marketReturn"),
      sectorReturn: scratch("sectorReturn"),
      marketCapRank: scratch("marketCapRank"),
      sectorMedianMarketCap: scratch("sectorMedianMarketCap"),
      sectorMedianTurnover: scratch("sectorMedianTurnover"),
      ageDays: scratch("ageDays"),
    };
  }

  /** The window of a declaration: its inputs' last days; every other input is empty. */
  window(inputs: readonly FactorInput[], windowDays: number): FactorWindow<FactorInput> {
    const record: Record<string, Float64Array> = {};
    for (const input of inputKeys) {
      const series = isField(input) ? this.history.values(input) : this.#derived[input];
      record[input] = inputs.includes(input)
        ? series.subarray(series.length - windowDays)
        : new Float64Array(0);
    }
    if (!isWindow(record)) throw new Error("A window lacks an input.");
    return record;
  }

  /** Makes the market's series of a day; tokens are loaded for that day from then on. */
  startDay(dayIndex: number): void {
    const { marketReturn, sectorReturn, marketCapRank } = this.#derived;
    const { sectorMedianMarketCap, sectorMedianTurnover } = this.#derived;
    this.#market = deriveMarket(this.#panel, this.history, dayIndex, {
      returnDays: Math.max(marketReturn.length, sectorReturn.length),
      rankDays: marketCapRank.length,
      peerDays: Math.max(sectorMedianMarketCap.length, sectorMedianTurnover.length),
    });
    copyTail(this.#market.marketReturn, marketReturn);
  }

  /** Loads one token's price, market cap, fully diluted value and volume. */
  loadMarket(token: number, dayIndex: number): void {
    this.history.loadMarket(token, dayIndex);
  }

  /** Loads the rest of what the windows show of the token whose market fields were loaded last. */
  loadRest(index: number, dayIndex: number): void {
    const market = this.#market;
    const token = this.#panel.tokens[index];
    if (!market || !token) throw new Error(`No token ${index} on a started day.`);
    this.history.loadOthers(index, dayIndex);
    const { sectorReturn, marketCapRank, ageDays } = this.#derived;
    copyTail(token.sector ? market.sectorReturn.get(token.sector) : undefined, sectorReturn);
    const medians = token.sector ? market.sectorMedians.get(token.sector) : undefined;
    copyTail(medians?.marketCap, this.#derived.sectorMedianMarketCap);
    copyTail(medians?.turnover, this.#derived.sectorMedianTurnover);
    const firstRank = index * market.rankDays;
    marketCapRank.set(market.marketCapRanks.subarray(firstRank, firstRank + market.rankDays));
    const day = this.#panel.firstDay + dayIndex;
    for (let i = 0; i < ageDays.length; i++)
      ageDays[i] = ageDaysOn(token, day - (ageDays.length - 1 - i));
  }

  /** Days since the input's shown observation; NaN when it is unknown, 0 for what is true of the day itself. */
  inputAgeDays(input: FactorInput): number {
    if (isField(input)) return this.history.ageDays(input);
    if (input === "logReturn") return this.history.ageDays("price");
    return input === "marketCapRank" ? this.history.ageDays("marketCap") : 0;
  }
}

function copyTail(from: Float64Array | undefined, to: Float64Array): void {
  if (from) to.set(from.subarray(from.length - to.length));
  else to.fill(Number.NaN);
}
