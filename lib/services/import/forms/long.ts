import type { Cell } from "@/lib/domain/import/cell";
import type { RuleId } from "@/lib/domain/import/rules";
import { DateReader } from "@/lib/domain/import/stamp";
import { columnOf, type Form } from "@/lib/services/import/form";
import { ObservationTaker } from "@/lib/services/import/observation-taker";
import { TokenIndex } from "@/lib/services/import/token-index";
import { fieldPlaces } from "./snapshot-columns";

const idNames = ["id", "coin_id", "token"];
const dateNames = ["date", "day"];
const longestId = 200;

/** Reads token ids as they are ("-6" and "_" are real ones) and numbers them. */
function idReader(tokens: TokenIndex, column: number): (cells: readonly Cell[]) => number | RuleId {
  return (cells) => {
    const id = String(cells[column] ?? "");
    if (id === "") return "id-missing";
    return id.length > longestId ? "text-too-long" : tokens.numberOf(id);
  };
}

/** One row a token and day, with any snapshot fields as columns. */
export const long: Form = {
  id: "long",
  title: "daily observations of many tokens",
  columns: "id,date,price[,volume,market_cap, and any other snapshot field]",
  source: { id: "file-long", name: "Imported file, daily rows", kind: "file" },
  hasObservations: true,
  recognises: (names) =>
    idNames.some((name) => names.has(name)) &&
    dateNames.some((name) => names.has(name)) &&
    fieldPlaces([...names]).fields.length > 0,
  open: ({ header, today, tally }) => {
    const tokens = new TokenIndex();
    const dates = new DateReader(today);
    const tokenColumn = columnOf(header, ...idNames);
    const layout = {
      header,
      ...fieldPlaces(header),
      stampColumn: columnOf(header, ...dateNames),
      readStamp: (cell: Cell) => dates.date(cell),
      readToken: idReader(tokens, tokenColumn),
      tokenColumn,
      fillOnly: new Set<never>(),
      keepsLastOfDay: false,
    };
    return new ObservationTaker(layout, tokens, tally);
  },
};
