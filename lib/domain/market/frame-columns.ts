import { type Column, type ColumnScale, columnInfo } from "@/lib/domain/column";
import { columns as declared } from "@/lib/domain/columns/index";
import type { Factor, FactorUnit } from "@/lib/domain/factor";
import { factors } from "@/lib/domain/factors/index";
import type { Flag } from "@/lib/domain/flag";
import { flags } from "@/lib/domain/flags/index";
import { type ScreenCatalog, screenCatalog } from "@/lib/domain/screen/catalog";

const scales: Readonly<Record<FactorUnit, ColumnScale>> = {
  fraction: "symlog",
  ratio: "log",
  usd: "log",
  count: "log",
  days: "linear",
  score: "linear",
  flag: "linear",
  rank: "linear",
};

/** Every factor is a column of its raw value, so that it can be shown, filtered and sorted by. */
const factorColumn = (factor: Factor): Column => ({
  id: factor.key,
  kind: "number",
  label: factor.name,
  short: factor.short,
  description: `${factor.why} ${factor.formula}`,
  group: factor.group,
  unit: factor.unit,
  scale: scales[factor.unit],
  defaultPosition: null,
  read: (row) => row.factor(factor.key),
});

const declaredColumns: readonly Column[] = declared;
const allFactors: readonly Factor[] = factors;
const allFlags: readonly Flag[] = flags;
const taken = new Set(declaredColumns.flatMap(({ id, aliases = [] }) => [id, ...aliases]));

/** The declared columns, then one for each factor whose key no column has as id or alias. */
export const allColumns: readonly Column[] = [
  ...declaredColumns,
  ...allFactors.filter((factor) => !taken.has(factor.key)).map(factorColumn),
];

/** What can be screened by. Server only: it pulls in the code of every factor; a browser gets it with its frame. */
export const marketCatalog: ScreenCatalog = screenCatalog(
  allColumns.map(columnInfo),
  allFlags.map(({ key, name, severity }) => ({ key, name, severity })),
);
