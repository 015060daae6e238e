"use client";
import clsx from "clsx";
import { ChevronRight } from "lucide-react";
import { Fragment, useId, useState } from "react";
import { Points } from "@/components/ui/contribution";
import { formatGrade } from "@/lib/domain/format";
import type { Waterfall, WaterfallStep } from "./steps";

interface WaterfallBarsProps {
  readonly waterfall: Waterfall;
  /** Names of the red flags that cap. */
  readonly cappedBy: readonly string[];
}

const isTotal = ({ kind }: WaterfallStep) => kind === "base" || kind === "grade";

/** The bars of a grade, one below the other; the small ones fold into one that opens. */
export function WaterfallBars({ waterfall, cappedBy }: WaterfallBarsProps) {
  const { steps, small, unknownCount, scale } = waterfall;
  const [isOpen, setIsOpen] = useState(false);
  const list = useId();
  return (
    <>
      <ol className="text-grid">
        {steps.map((step) => (
          <Fragment key={step.key}>
            <li
              className={clsx(
                row,
                isTotal(step) && "font-medium",
                step.kind === "grade" && "border-t",
              )}
            >
              {step.kind === "folded" ? (
                <button
                  type="button"
                  aria-expanded={isOpen}
                  aria-controls={list}
                  onClick={() => setIsOpen(!isOpen)}
                  className="-ml-1 flex min-w-0 items-center gap-0.5 rounded-sm text-left text-ink-2 hover:text-ink"
                >
                  <ChevronRight
                    aria-hidden
                    className={clsx("size-3.5 shrink-0", isOpen && "rotate-90")}
                  />
                  <span className="truncate">{step.name}</span>
                </button>
              ) : (
                <span className="truncate" title={step.name}>
                  {step.kind === "cap" ? `Cap: ${cappedBy.join(", ")}` : step.name}
                </span>
              )}
              <Bar step={step} scale={scale} />
              <Amount step={step} />
            </li>
            {step.kind === "folded" && (
              <li hidden={!isOpen} id={list}>
                <ol aria-label={step.name} className="border-y bg-sunken">
                  {small.map((one) => (
                    <li key={one.key} className={row}>
                      <span className="truncate pl-3.5 text-ink-2" title={one.name}>
                        {one.name}
                      </span>
                      <Bar step={one} scale={scale} />
                      <Amount step={one} />
                    </li>
                  ))}
                </ol>
              </li>
            )}
          </Fragment>
        ))}
      </ol>
      {unknownCount > 0 && (
        <p className="mt-1 text-xs text-ink-3">
          {unknownCount} unknown data {unknownCount === 1 ? "point adds" : "points add"} nothing;
          coverage and confidence fall instead.
        </p>
      )}
    </>
  );
}

const row =
  "grid min-h-7 grid-cols-[minmax(0,11rem)_1fr_4rem] items-center gap-3 sm:grid-cols-[minmax(0,14rem)_1fr_4.5rem]";

function Amount({ step }: { step: WaterfallStep }) {
  if (!isTotal(step)) return <Points value={step.points} />;
  const value = formatGrade(step.points);
  return (
    <span className="figures text-right" title={value.full}>
      {step.points.toFixed(1)}
    </span>
  );
}

function Bar({ step, scale }: { step: WaterfallStep; scale: Waterfall["scale"] }) {
  const percent = (value: number) => (100 * (value - scale.low)) / (scale.high - scale.low);
  const from = percent(Math.min(step.from, step.to));
  const width = percent(Math.max(step.from, step.to)) - from;
  return (
    <span aria-hidden className="relative block h-4 bg-sunken">
      <span
        className={clsx(
          "absolute inset-y-0.5 min-w-px",
          isTotal(step) ? "bg-bar" : step.points >= 0 ? "bg-up" : "bg-down",
        )}
        style={{ left: `${from.toFixed(2)}%`, width: `${width.toFixed(2)}%` }}
      />
    </span>
  );
}
