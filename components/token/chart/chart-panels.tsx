"use client";
import { useMemo, useState } from "react";
import { Plot } from "@/components/charts/plot";
import type { PlotLook } from "@/components/charts/plot-options";
import { gradeKindWords } from "@/components/token/grade-kinds";
import { ChartMarks } from "@/components/token/signals/chart-marks";
import { marksOf, type SignalMark } from "@/components/token/signals/signal-marks";
import type { GradeKind } from "@/lib/domain/grading/grade";
import { ChartReading } from "./chart-reading";
import { ChartRuler } from "./chart-ruler";
import { readingAt } from "./reading";
import { type ChartView, gradeLine, type Metric, metrics, onLogScale } from "./view";

interface ChartPanelsProps {
  readonly view: ChartView;
  readonly metric: Metric;
  readonly kind: GradeKind;
  readonly signals: readonly SignalMark[];
  /** Null lets each chart choose its scale. */
  readonly chosenLog: boolean | null;
}

const heights = { main: 264, volume: 80, grade: 104 } as const;

const scaleWord = (isLog: boolean) => (isLog ? ", log scale" : "");

function Caption({ children }: { children: string }) {
  return (
    <p className="mt-1 text-2xs text-ink-3" aria-hidden>
      {children}
    </p>
  );
}

/** Three charts above each other with one crosshair: pointer or arrow keys move it, the reading says what is under it. */
export function ChartPanels({ view, metric, kind, signals, chosenLog }: ChartPanelsProps) {
  const [cursor, setCursor] = useState<number | null>(null);
  const grades = useMemo(() => gradeLine(view, kind), [view, kind]);
  const { firstDay } = view;
  const days = view.price.length;
  const marks = useMemo(() => marksOf(signals, firstDay, days), [signals, firstDay, days]);
  const underCursor = marks.find(({ index }) => index === cursor)?.names.join(", ");
  const shared = { firstDay, cursor, onCursor: setCursor };
  const mainLog = onLogScale(view[metric], chosenLog);
  const volumeLog = onLogScale(view.volume24h, chosenLog);
  const plain = { unit: "usd", dots: false, dates: false } as const;
  const look = {
    main: { ...plain, shape: "line", isLog: mainLog, colour: "accent", dates: true },
    volume: { ...plain, shape: "bars", isLog: volumeLog, colour: "bar" },
    grade: {
      shape: "line",
      isLog: false,
      unit: "grade",
      colour: "ink-2",
      dots: true,
      dates: false,
    },
  } satisfies Record<string, PlotLook>;
  const reading = readingAt(view, kind, cursor);
  return (
    <>
      <ChartReading reading={reading} kindName={gradeKindWords[kind].name} />
      <ChartRuler
        view={view}
        cursor={cursor}
        onCursor={setCursor}
        reading={reading}
        kindName={gradeKindWords[kind].name}
      >
        <Caption>
          {`${metrics[metric]}, US$${scaleWord(mainLog)}${marks.length === 0 ? "" : ` · ${underCursor ?? "signals: ▲ bullish, ▼ bearish"}`}`}
        </Caption>
        <div className="relative">
          <Plot
            heightPx={heights.main}
            look={look.main}
            state={{ ...shared, values: view[metric] }}
          />
          <ChartMarks marks={marks} days={days} />
        </div>
        <Caption>{`Volume in 24 hours, US$${scaleWord(volumeLog)}`}</Caption>
        <Plot
          heightPx={heights.volume}
          look={look.volume}
          state={{ ...shared, values: view.volume24h }}
        />
        <Caption>{`${gradeKindWords[kind].name} grade, 0 to 100, on graded days`}</Caption>
        <Plot heightPx={heights.grade} look={look.grade} state={{ ...shared, values: grades }} />
      </ChartRuler>
    </>
  );
}
