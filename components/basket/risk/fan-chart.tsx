"use client";
import { memo, useMemo, useState } from "react";
import { PlainTable } from "@/components/page/plain-table";
import { formatPercent } from "@/lib/domain/format";
import type { Risk } from "@/lib/queries/basket";
import type { Fan, FanLine } from "./fan-options";
import { FanPlot } from "./fan-plot";
import { formatMultiple } from "./multiples";

type Outlook = Risk["withExits"];

interface FanChartProps {
  readonly risk: Risk;
  readonly outlook: Outlook;
  /** What the fan is of: "with exits". */
  readonly name: string;
}

function fanOf(risk: Risk, { days, quantiles }: Outlook): Fan {
  const { p5, p25, p50, p75, p95 } = quantiles;
  const compared: FanLine[] = [
    {
      name: "Equal weight of the pool",
      values: risk.equalWeight.quantiles.p50,
      colour: "ink-3",
      dashes: [6, 4],
    },
    ...(risk.bitcoin === null
      ? []
      : [{ name: "Bitcoin", values: risk.bitcoin.quantiles.p50, colour: "down", dashes: [2, 3] }]),
  ];
  // Lines are drawn on the days of the fan; another step of days would lie about them.
  const lines = compared.filter(({ values }) => values.length === days.length);
  return {
    days,
    bands: [p5, p25, p75, p95],
    lines: [{ name: "Basket, median", values: p50, colour: "accent", dashes: [] }, ...lines],
  };
}

function Legend({ lines }: { lines: readonly FanLine[] }) {
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-1 text-2xs text-ink-2">
      {lines.map(({ name, colour, dashes }) => (
        <li key={name} className="flex items-center gap-1.5">
          <svg aria-hidden="true" width={22} height={8}>
            <line
              x2={22}
              y1={4}
              y2={4}
              stroke={`var(--${colour})`}
              strokeWidth={2}
              strokeDasharray={dashes.join(" ")}
            />
          </svg>
          {name}
        </li>
      ))}
      <li className="flex items-center gap-1.5">
        <span aria-hidden className="h-2.5 w-5 bg-accent/35" /> half of all paths
      </li>
      <li className="flex items-center gap-1.5">
        <span aria-hidden className="h-2.5 w-5 bg-accent/15" /> nine in ten
      </li>
    </ul>
  );
}

const quantileNames = [
  ["p5", "5%"],
  ["p25", "25%"],
  ["p50", "Median"],
  ["p75", "75%"],
  ["p95", "95%"],
] as const;

function FanChartPlain({ risk, outlook, name }: FanChartProps) {
  const [cursor, setCursor] = useState<number | null>(null);
  const fan = useMemo(() => fanOf(risk, outlook), [risk, outlook]);
  const at = cursor ?? outlook.days.length - 1;
  const of = (quantile: (typeof quantileNames)[number][0]) =>
    formatMultiple(outlook.quantiles[quantile][at]).text;
  return (
    <figure>
      <FanPlot fan={fan} heightPx={210} onCursor={setCursor} />
      <Legend lines={fan.lines} />
      <figcaption className="mt-1.5 text-xs text-ink-2 text-pretty">
        Day {outlook.days[at]}, {name}: half of all paths between {of("p25")} and {of("p75")}, nine
        in ten between {of("p5")} and {of("p95")}, median {of("p50")}. Chance to lose more than half{" "}
        {formatPercent(outlook.loseHalf).text}.
      </figcaption>
      <details className="mt-1">
        <summary className="cursor-pointer py-1 text-xs text-accent">Show as a table</summary>
        <PlainTable
          caption={`What the basket may be worth, ${name}`}
          className="max-h-72 overflow-y-auto"
          columns={[
            { title: "Day" },
            ...quantileNames.map(([, title]) => ({ title, numeric: true })),
          ]}
          rows={outlook.days.map((day, i) => ({
            key: String(day),
            cells: [
              String(day),
              ...quantileNames.map(([key]) => (
                <span key={key} className="figures">
                  {formatMultiple(outlook.quantiles[key][i]).text}
                </span>
              )),
            ],
          }))}
        />
      </details>
    </figure>
  );
}

/** What the basket may be worth day by day: the middle of all paths, the middle half, and nine in ten. */
export const FanChart = memo(FanChartPlain);
