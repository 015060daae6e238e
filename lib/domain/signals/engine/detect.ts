import type { Day } from "@/lib/domain/market/day";
import { fieldKeys, fields } from "@/lib/domain/market/fields";
import type { Panel } from "@/lib/domain/market/panel";
import type {
  Evidence,
  Signal,
  SignalDirection,
  SignalInput,
  SignalReading,
  SignalWindow,
} from "@/lib/domain/signal";
import { begins, states } from "./episodes";
import { type RunReading, RunReadings } from "./run-readings";
import { TokenSeries } from "./token-series";

/** A signal on the day on which its condition began. */
export interface DetectedSignal {
  readonly tokenKey: number;
  readonly rule: string;
  readonly direction: SignalDirection;
  readonly day: Day;
  /** The price seen on the day, US dollars. */
  readonly price: number;
  readonly evidence: readonly Evidence[];
}

export interface DetectionRange {
  readonly from: Day;
  readonly to: Day;
}

const extras: readonly SignalInput[] = ["isMeme", "grade", "severeFlags"];
const inputKeys: readonly SignalInput[] = [...fieldKeys, ...extras];
/** Cleaning starts this many days before anything is read, so that it has found the level by then. */
const runInDays = 30;

const longest = (numbers: readonly number[]): number => Math.max(1, ...numbers);

/** Days of snapshots before a day that its signals can depend on. */
export const requiredDaysBefore = (rules: readonly Signal[]): number =>
  longest(rules.map(({ windowDays, cooldownDays }) => windowDays + cooldownDays)) +
  longest(fieldKeys.map((field) => fields[field].carryDays)) +
  runInDays;

const isWindow = (record: Record<string, Float64Array>): record is SignalWindow<SignalInput> =>
  inputKeys.every((input) => input in record);

/** A rule with the window it reads and its condition on the days looked at so far. */
interface Watched {
  readonly rule: Signal;
  readonly record: Record<string, Float64Array>;
  readonly window: SignalWindow<SignalInput>;
  readonly days: Uint8Array;
}

function watch(rule: Signal, days: number): Watched {
  const record: Record<string, Float64Array> = {};
  for (const input of inputKeys) record[input] = new Float64Array(0);
  if (!isWindow(record)) throw new Error("A window lacks an input.");
  return { rule, record, window: record, days: new Uint8Array(days) };
}

/** The fields and further inputs that the rules read, each once, and the price. */
export const inputsOf = (rules: readonly Signal[]): readonly SignalInput[] => [
  ...new Set<SignalInput>(["price", ...rules.flatMap(({ inputs }) => inputs)]),
];

/**
 * The signals of every token of a panel that is not a stablecoin or the like, on the days of a range on which it has a price.
 * Each day is seen as it was seen on that day. The panel must begin `requiredDaysBefore` the range, else its first days may
 * lack signals; what it holds of later days is not looked at.
 */
export function* detectSignals(
  panel: Panel,
  readings: Iterable<RunReading>,
  rules: readonly Signal[],
  { from, to }: DetectionRange,
): Generator<DetectedSignal> {
  const keys = panel.tokens.map(({ key }) => key);
  const runs = new RunReadings(readings, keys, panel.firstDay);
  const window = longest(rules.map(({ windowDays }) => windowDays));
  const series = new TokenSeries(panel, runs, inputsOf(rules), window);
  const watched = rules.map((rule) => watch(rule, panel.days));
  const first = from - panel.firstDay;
  const last = Math.min(to - panel.firstDay, panel.days - 1);
  for (const [token, { key, excludedAs }] of panel.tokens.entries()) {
    if (excludedAs !== null) continue;
    series.load(token);
    for (const one of watched) yield* signalsOf(series, one, { first, last, key, panel });
  }
}

interface Place {
  readonly first: number;
  readonly last: number;
  readonly key: number;
  readonly panel: Panel;
}

function* signalsOf(
  series: TokenSeries,
  watched: Watched,
  place: Place,
): Generator<DetectedSignal> {
  const { rule, days } = watched;
  const { first, last, key, panel } = place;
  for (let day = Math.max(0, first - rule.cooldownDays); day <= last; day++) {
    const price = series.window("price", day, 1)[0] ?? Number.NaN;
    const reading = Number.isNaN(price) ? null : check(series, watched, day);
    days[day] = stateOf(reading);
    if (!reading || day < first || !begins(days, day, rule)) continue;
    yield {
      tokenKey: key,
      rule: rule.key,
      direction: rule.direction,
      day: panel.firstDay + day,
      price,
      evidence: reading,
    };
  }
}

function check(series: TokenSeries, { rule, record, window }: Watched, day: number): SignalReading {
  const { inputs, windowDays } = rule;
  for (const input of inputs) record[input] = series.window(input, day, windowDays);
  return rule.check(window);
}

function stateOf(reading: SignalReading): number {
  if (reading === null) return states.unknown;
  return reading === false ? states.absent : states.holds;
}
