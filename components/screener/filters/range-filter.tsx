"use client";
import { useMemo, useState } from "react";
import { useScreener } from "@/components/screener/screener-context";
import { withRange } from "@/components/screener/state/edit-query";
import { RangeSlider } from "@/components/ui/range-slider";
import { Skeleton } from "@/components/ui/skeleton";
import type { NumberColumnInfo } from "@/lib/domain/column";
import { formatValue, group } from "@/lib/domain/format";
import { columnAxis, histogram } from "@/lib/domain/screen/histogram";
import type { Range } from "@/lib/domain/screen/query";
import type { AxisScale } from "@/lib/domain/screen/scale";
import { AmountInput } from "./amount-input";
import { FilterSection } from "./filter-section";
import { HistogramBars } from "./histogram-bars";
import { sliderPositions, sliderRange, sliderSteps, sliderValue } from "./slider-value";

const bars = 40;
const openRange: Range = { min: null, max: null };

/** A column of numbers as a histogram, two thumbs and two fields. */
export function RangeFilter({ column }: { column: NumberColumnInfo }) {
  const { query, commit, preview, result } = useScreener();
  const [dragging, setDragging] = useState(false);
  const range = query.ranges[column.id] ?? openRange;
  const set = (next: Range) => commit(withRange(query, column.id, next));
  const name = column.label.toLowerCase();
  const axis = useMemo(
    () => (result.frame?.numbers.has(column.id) ? columnAxis(result.frame, column.id) : null),
    [result.frame, column.id],
  );
  const end = (value: number) => formatValue(column.unit, value).text;
  return (
    <FilterSection
      title={column.label}
      summary={dragging ? `${group(result.total ?? 0)} match` : ""}
      onClear={query.ranges[column.id] ? () => set(openRange) : null}
    >
      {axis !== null && (
        <Slider
          column={column}
          axis={axis}
          range={range}
          onDrag={(next) => {
            setDragging(true);
            preview(withRange(query, column.id, next));
          }}
          onDrop={(next) => {
            setDragging(false);
            set(next);
          }}
        />
      )}
      {result.frame === null && result.expectsFrame && <Skeleton className="h-14" />}
      <div className="mt-1 flex items-start gap-2">
        <AmountInput
          label={`Minimum ${name}`}
          unit={column.unit}
          value={range.min}
          placeholder={axis === null ? "min" : end(axis.min)}
          onChange={(min) => set(ordered(min, range.max))}
        />
        <AmountInput
          label={`Maximum ${name}`}
          unit={column.unit}
          value={range.max}
          placeholder={axis === null ? "max" : end(axis.max)}
          onChange={(max) => set(ordered(range.min, max))}
        />
      </div>
    </FilterSection>
  );
}

/** Ends typed the wrong way round are meant the right way round. */
const ordered = (min: number | null, max: number | null): Range =>
  min !== null && max !== null && min > max ? { min: max, max: min } : { min, max };

interface SliderProps {
  readonly column: NumberColumnInfo;
  readonly axis: AxisScale;
  readonly range: Range;
  readonly onDrag: (range: Range) => void;
  readonly onDrop: (range: Range) => void;
}

function Slider({ column, axis, range, onDrag, onDrop }: SliderProps) {
  const { result } = useScreener();
  const { frame } = result;
  const rows = result.matching;
  const all = useMemo(() => frame && histogram(frame, column.id, null, bars), [frame, column.id]);
  const matching = useMemo(
    () => frame && histogram(frame, column.id, rows, bars),
    [frame, column.id, rows],
  );
  if (all === null || matching === null) return null;
  const known = `${group(all.known)} known, ${group(all.unknown)} unknown, ${group(matching.known)} match`;
  return (
    <>
      <HistogramBars
        all={all.counts}
        matching={matching.counts}
        label={`${column.label} of all tokens: ${known}`}
      />
      <RangeSlider
        label={column.label}
        steps={sliderSteps}
        value={sliderPositions(axis, range)}
        valueText={(position) => formatValue(column.unit, sliderValue(axis, position)).spoken}
        onChange={(next) => onDrag(sliderRange(axis, range, next))}
        onCommit={(next) => onDrop(sliderRange(axis, range, next))}
      />
    </>
  );
}
