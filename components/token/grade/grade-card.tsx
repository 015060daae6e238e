"use client";
import clsx from "clsx";
import { useId } from "react";
import { useGradeKind } from "@/components/token/grade-kind";
import { gradeKindWords } from "@/components/token/grade-kinds";
import { GradeChip } from "@/components/ui/grade-chip";
import { formatPercent } from "@/lib/domain/format";
import type { GradeKind } from "@/lib/domain/grading/grade";
import { ConfidenceDots } from "./confidence-dots";

/** One of the four grades with its reason. */
export interface GradeReason {
  readonly kind: GradeKind;
  /** Null when withheld. */
  readonly grade: number | null;
  readonly sentence: string;
}

interface GradeCardProps {
  readonly reasons: readonly GradeReason[];
  /** Weighted share of the data points that were known, 0 to 1. */
  readonly coverage: number;
  readonly confidence: number;
  /** Why there is no grade; null when there is one. */
  readonly withheld: string | null;
}

/** The four grades, of which one is chosen and explained in a sentence; a withheld grade says why. */
export function GradeCard({ reasons, coverage, confidence, withheld }: GradeCardProps) {
  const { kind } = useGradeKind();
  const chosen = reasons.find((one) => one.kind === kind);
  return (
    <div className="flex flex-col gap-3">
      {withheld !== null || chosen === undefined ? (
        <Withheld reason={withheld ?? "not graded"} />
      ) : (
        <>
          <div className="flex items-center gap-4">
            <GradeChip grade={chosen.grade} size="lg" />
            <div>
              <p className="font-medium">{gradeKindWords[kind].name} grade</p>
              <p className="text-xs text-ink-3">{gradeKindWords[kind].aim}</p>
            </div>
          </div>
          <KindList reasons={reasons} />
          <p className="text-grid text-ink-2 text-pretty">{chosen.sentence}</p>
        </>
      )}
      {coverage > 0 && <Trust coverage={coverage} confidence={confidence} />}
    </div>
  );
}

function Trust({ coverage, confidence }: Pick<GradeCardProps, "coverage" | "confidence">) {
  return (
    <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1 border-t pt-2 text-grid">
      <dt className="text-ink-3" title="Coverage × √(days observed of 180) × freshness">
        Confidence
      </dt>
      <dd className="flex justify-between gap-2">
        <ConfidenceDots share={confidence} />
        <span className="figures">{formatPercent(confidence).text}</span>
      </dd>
      <dt className="text-ink-3" title="Weighted share of the data points that are known">
        Coverage
      </dt>
      <dd className="flex justify-between gap-2">
        <span className="text-ink-2">of the data points, weighted</span>
        <span className="figures">{formatPercent(coverage).text}</span>
      </dd>
    </dl>
  );
}

function Withheld({ reason }: { reason: string }) {
  return (
    <div>
      <p className="text-lg font-semibold">No grade</p>
      <p className="mt-1 text-ink-2 text-pretty">
        Withheld because: <strong className="text-ink">{reason}</strong>. What is known is shown all
        the same.
      </p>
    </div>
  );
}

/** The four grades to choose from; the chosen one is explained everywhere on the page. */
function KindList({ reasons }: { reasons: readonly GradeReason[] }) {
  const { kind, choose } = useGradeKind();
  const name = useId();
  return (
    <fieldset className="divide-y border-y">
      <legend className="sr-only">Grade explained</legend>
      {reasons.map((one) => (
        <label
          key={one.kind}
          className={clsx(
            "relative flex h-8 cursor-pointer items-center gap-2 px-2 hover:bg-hover has-focus-visible:outline-2 has-focus-visible:outline-accent pointer-coarse:h-10",
            one.kind === kind && "bg-selected",
          )}
        >
          <input
            type="radio"
            name={name}
            value={one.kind}
            checked={one.kind === kind}
            onChange={() => choose(one.kind)}
            className="absolute inset-0 cursor-pointer opacity-0"
          />
          <span className="grow text-grid">{gradeKindWords[one.kind].name}</span>
          <GradeChip grade={one.grade} />
        </label>
      ))}
    </fieldset>
  );
}
