import type { SignalSearch } from "@/components/signals/signal-search";
import { signalsQuery } from "@/lib/contracts/signals";
import { horizons } from "@/lib/domain/signals/statistics/horizons";
import { invalid } from "@/lib/services/problem-error";
import { listSignals } from "@/lib/services/signals/list-signals";

const names = [
  "rule",
  "direction",
  "sector",
  "from",
  "to",
  "asOf",
  "reveal",
  "horizon",
  "cursor",
] as const;

/** What an address asks for, empty fields left out. */
export const searchOf = (
  params: Readonly<Record<string, string | string[] | undefined>>,
): SignalSearch =>
  Object.fromEntries(
    names.flatMap((name) => {
      const value = [params[name]].flat()[0];
      return value === undefined || value === "" ? [] : [[name, value]];
    }),
  );

/** The horizon of an address; 30 days for one that there is not. */
export const horizonOf = ({ horizon }: SignalSearch): number =>
  horizons.find((days) => String(days) === horizon) ?? 30;

/** The signals that an address asks for. Throws what `listSignals` throws, and 422 for an address that makes no sense. */
export function findSignals({ horizon: _, ...asked }: SignalSearch) {
  const query = signalsQuery.safeParse(asked);
  if (query.success) return listSignals(query.data);
  throw invalid(query.error.issues.map(({ path, message }) => ({ path: path.join("."), message })));
}
