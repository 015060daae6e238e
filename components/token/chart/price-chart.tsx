"use client";
import { useDeferredValue, useMemo, useState } from "react";
import { useGradeKind } from "@/components/token/grade-kind";
import { gradeKindWords } from "@/components/token/grade-kinds";
import type { TokenHistory } from "@/components/token/model";
import { Section } from "@/components/token/section";
import type { SignalMark } from "@/components/token/signals/signal-marks";
import { Button } from "@/components/ui/button";
import { Segmented } from "@/components/ui/segmented";
import { ChartPanels } from "./chart-panels";
import { ChartTable } from "./chart-table";
import { describeView } from "./summary";
import { type Metric, metrics, onLogScale, type Span, spans, viewOf } from "./view";

const metricOptions = [
  ["price", metrics.price],
  ["marketCap", metrics.marketCap],
] as const;

const forms = [
  ["chart", "Chart"],
  ["table", "Table"],
] as const;

/** A year where there is more of it; everything for a token that has stopped trading. */
function firstSpan({ days, price }: TokenHistory): Span {
  const newest = price.findLastIndex((value) => value !== null);
  return days.length > 365 && newest >= days.length - 30 ? "365" : "all";
}

interface PriceChartProps {
  readonly history: TokenHistory;
  /** Drawn as marks over the price. */
  readonly signals: readonly SignalMark[];
}

/** Price or market cap, volume and grades of a token by day, as charts, as a table and in words. */
export function PriceChart({ history, signals }: PriceChartProps) {
  const { kind } = useGradeKind();
  const [metric, setMetric] = useState<Metric>("price");
  const [span, setSpan] = useState<Span>(() => firstSpan(history));
  const [form, setForm] = useState<"chart" | "table">("chart");
  const [chosenLog, setChosenLog] = useState<boolean | null>(null);
  const shownSpan = useDeferredValue(span);
  const view = useMemo(() => viewOf(history, shownSpan), [history, shownSpan]);
  const isLog = onLogScale(view[metric], chosenLog);
  const kindName = gradeKindWords[kind].name;
  return (
    <Section
      title="History"
      aside={
        <div className="flex flex-wrap gap-2">
          <Segmented label="Above" value={metric} options={metricOptions} onChange={setMetric} />
          <Segmented label="Days shown" value={span} options={spans} onChange={setSpan} />
          <Button
            variant="ghost"
            size="sm"
            aria-pressed={isLog}
            onClick={() => setChosenLog(!isLog)}
          >
            Log scale
          </Button>
          <Segmented label="Show as" value={form} options={forms} onChange={setForm} />
        </div>
      }
    >
      {form === "chart" ? (
        <ChartPanels
          view={view}
          metric={metric}
          kind={kind}
          signals={signals}
          chosenLog={chosenLog}
        />
      ) : (
        <ChartTable view={view} kind={kind} />
      )}
      <p className="mt-2 text-xs text-ink-3 text-pretty">
        {describeView(view, metric, kind, kindName)}
      </p>
    </Section>
  );
}
