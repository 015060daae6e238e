import { ContributionBar } from "@/components/ui/contribution";
import { formatPoints } from "@/lib/domain/format";

interface WeightCellProps {
  /** The name of the grade, for who does not see the column's head. */
  readonly kind: string;
  /** Signed share of the model; 0 when it is not in it. */
  readonly weight: number;
  /** The largest weight shown. */
  readonly peak: number;
}

/** A signed weight as a bar from the middle and a number in percent. */
export function WeightCell({ kind, weight, peak }: WeightCellProps) {
  const percent = formatPoints(100 * weight);
  return (
    <span className="grid items-center gap-x-1 md:grid-cols-[1fr_2.75rem]">
      <span className="max-md:hidden">
        <ContributionBar points={weight} peak={peak} />
      </span>
      <span className="figures text-right text-xs text-ink-2">
        <span className="sr-only">{kind} </span>
        {weight === 0 ? <span className="text-ink-3">0</span> : percent.text}
      </span>
    </span>
  );
}
