import Link from "next/link";
import { type PlainColumn, PlainTable } from "@/components/page/plain-table";
import { GradeChip } from "@/components/ui/grade-chip";
import { Delta, Value } from "@/components/ui/value";
import type { AnswerOf } from "@/lib/contracts/endpoint";
import type { listSectors } from "@/lib/contracts/sectors";
import { formatCount, formatPercent, formatUsd } from "@/lib/domain/format";

export type Sector = AnswerOf<typeof listSectors>["data"][number];

interface SectorColumn extends PlainColumn {
  readonly key: keyof Sector;
  readonly cell: (sector: Sector) => React.ReactNode;
}

const share = (value: number | null) => <Value value={formatPercent(value)} />;

const columns: readonly SectorColumn[] = [
  {
    key: "tokens",
    title: "Tokens",
    numeric: true,
    cell: (s) => <Value value={formatCount(s.tokens)} />,
  },
  {
    key: "medianGrade",
    title: "Median grade",
    numeric: true,
    cell: (s) => <GradeChip grade={s.medianGrade} />,
  },
  {
    key: "shareOfA",
    title: "A grades",
    hint: "Share of graded tokens with a grade of at least 80",
    numeric: true,
    cell: (s) => share(s.shareOfA),
  },
  {
    key: "aboveAverage50d",
    title: "Above 50-day avg.",
    hint: "Breadth: share with a price above its 50-day average",
    numeric: true,
    cell: (s) => share(s.aboveAverage50d),
  },
  {
    key: "rising30d",
    title: "Rising, 30 d",
    hint: "Breadth: share with a positive 30-day return",
    numeric: true,
    cell: (s) => share(s.rising30d),
  },
  {
    key: "medianReturn7d",
    title: "Median 7 d",
    hint: "Median 7-day return",
    numeric: true,
    cell: (s) => <Delta fraction={s.medianReturn7d} />,
  },
  {
    key: "medianReturn30d",
    title: "Median 30 d",
    hint: "Median 30-day return",
    numeric: true,
    cell: (s) => <Delta fraction={s.medianReturn30d} />,
  },
  {
    key: "medianReturn90d",
    title: "Median 90 d",
    hint: "Median 90-day return",
    numeric: true,
    cell: (s) => <Delta fraction={s.medianReturn90d} />,
  },
  {
    key: "volume24h",
    title: "Volume, 24 h",
    numeric: true,
    cell: (s) => <Value value={formatUsd(s.volume24h)} />,
  },
  {
    key: "volumeChange",
    title: "Volume change",
    hint: "Mean daily volume of 7 days against that of 30 days",
    numeric: true,
    cell: (s) => <Delta fraction={s.volumeChange} />,
  },
  {
    key: "flagged",
    title: "Flagged",
    hint: "Share with at least one red flag",
    numeric: true,
    cell: (s) => share(s.flagged),
  },
];

/** How the table is sorted: a column and its direction, from `medianReturn30d` or `-medianReturn30d`. */
function orderOf(sort: string | null) {
  const key = columns.find((column) => column.key === sort?.replace(/^-/, ""))?.key ?? null;
  return { key, isDescending: sort?.startsWith("-") ?? false };
}

function sorted(sectors: readonly Sector[], sort: string | null): readonly Sector[] {
  const { key, isDescending } = orderOf(sort);
  if (key === null) return sectors;
  const cellOf = (sector: Sector) => {
    const value = sector[key];
    return typeof value === "number" ? value : Number.NEGATIVE_INFINITY;
  };
  const sign = isDescending ? -1 : 1;
  // Unknown is last in either order.
  return sectors.toSorted((a, b) => {
    const [x, y] = [cellOf(a), cellOf(b)];
    if (x === y) return 0;
    if (!Number.isFinite(x) || !Number.isFinite(y)) return Number.isFinite(x) ? -1 : 1;
    return sign * (x - y);
  });
}

const searchOf = (asOf: string | null, sort: string | null): string => {
  const search = new URLSearchParams({
    ...(sort === null ? {} : { sort }),
    ...(asOf === null ? {} : { asOf }),
  }).toString();
  return search === "" ? "" : `?${search}`;
};

interface SectorTableProps {
  readonly sectors: readonly Sector[];
  readonly asOf: string | null;
  /** Column key, with a minus for descending; null keeps the usual order. */
  readonly sort: string | null;
}

/** Every sector in a row; a press on a column's title sorts by it, largest first, and another one turns it round. */
export function SectorTable({ sectors, asOf, sort }: SectorTableProps) {
  const order = orderOf(sort);
  const headOf = (column: SectorColumn): PlainColumn => {
    const isSorted = order.key === column.key;
    const next = isSorted && order.isDescending ? column.key : `-${column.key}`;
    return {
      ...column,
      href: `/sectors${searchOf(asOf, next)}`,
      ...(isSorted ? { sorted: order.isDescending ? "descending" : "ascending" } : {}),
    };
  };
  return (
    <PlainTable
      caption="Sectors"
      columns={[{ title: "Sector" }, ...columns.map(headOf)]}
      rows={sorted(sectors, sort).map((sector) => ({
        key: sector.id,
        cells: [
          <Link
            key="name"
            href={`/sectors/${sector.id}${searchOf(asOf, null)}`}
            className="font-medium hover:underline"
          >
            {sector.name}
          </Link>,
          ...columns.map(({ cell }) => cell(sector)),
        ],
      }))}
    />
  );
}
