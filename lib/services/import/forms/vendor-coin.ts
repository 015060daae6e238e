import type { Cell } from "@/lib/domain/import/cell";
import { DateReader } from "@/lib/domain/import/stamp";
import { columnOf, type Form } from "@/lib/services/import/form";
import { ObservationTaker } from "@/lib/services/import/observation-taker";
import { TokenIndex } from "@/lib/services/import/token-index";
import { fieldPlaces } from "./snapshot-columns";

const fileNamePattern = /^coingecko_(.+?)\.(csv|json|ndjson)(\.gz)?$/i;

/** The token id in the name of a per-coin file, or null. */
const idInFileName = (fileName: string): string | null =>
  fileNamePattern.exec(fileName)?.[1] ?? null;

/** One token a file, whose name says which; timestamps in milliseconds, hourly rows at the end. */
export const vendorCoin: Form = {
  id: "vendor-coin",
  title: "one token's history as CoinGecko gives it, in a file named coingecko_<id>.csv",
  columns: "timestamp,price,volume,market_cap",
  source: { id: "file-vendor-coin", name: "Imported file, per-coin history", kind: "file" },
  hasObservations: true,
  recognises: (names, fileName) =>
    names.has("timestamp") &&
    names.has("price") &&
    !names.has("id") &&
    !names.has("symbol") &&
    idInFileName(fileName) !== null,
  open: ({ header, fileName, today, tally }) => {
    const tokens = new TokenIndex();
    const dates = new DateReader(today);
    const id = idInFileName(fileName);
    const layout = {
      header,
      ...fieldPlaces(header),
      stampColumn: columnOf(header, "timestamp"),
      readStamp: (cell: Cell) => dates.milliseconds(cell),
      readToken: () => (id === null ? "id-missing" : tokens.numberOf(id)),
      tokenColumn: null,
      fillOnly: new Set<never>(),
      keepsLastOfDay: true,
    } as const;
    return new ObservationTaker(layout, tokens, tally);
  },
};
