import { type Day, formatDay } from "@/lib/domain/market/day";
import type { Fate, Life } from "./fates";

/** What really happens to a token; for tests only. */
export interface DemoTruth {
  readonly fate: Fate;
  /** The day on which it begins; for a rug the day of the collapse. Null for "alive". */
  readonly day: Day | null;
  /** What else there is to know of it; days as `2021-05-01`. */
  readonly detail: Readonly<Record<string, string | number | boolean>>;
}

/** The truth about a life in a market that begins on `firstDay`. */
export function truthOf(life: Life, firstDay: Day): DemoTruth {
  const { fate } = life;
  const dayOf = (index: number) => formatDay(firstDay + index);
  const lastDay = dayOf(life.last);
  switch (life.fate) {
    case "alive":
      return { fate, day: null, detail: {} };
    case "faded": {
      const { start, end, remaining } = life;
      const detail = { remaining, endDay: dayOf(end), lastDay };
      return { fate, day: firstDay + start, detail };
    }
    case "rug": {
      const { start, remaining, kind, visible } = life;
      return { fate, day: firstDay + start, detail: { kind, visible, remaining, lastDay } };
    }
    case "pump": {
      const { start, peak, end, multiple, remaining } = life;
      const detail = { multiple, remaining, peakDay: dayOf(peak), endDay: dayOf(end) };
      return { fate, day: firstDay + start, detail };
    }
    case "moonshot": {
      const { start, peak, multiple } = life;
      return { fate, day: firstDay + start, detail: { multiple, peakDay: dayOf(peak) } };
    }
  }
}
