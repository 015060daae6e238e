import clsx from "clsx";
import { formatGrade } from "@/lib/domain/format";
import { type Letter, letterOf, letters } from "@/lib/domain/grading/grade";
import { Unknown } from "./value";

const steps: ReadonlyMap<Letter, number> = new Map(letters.map(([letter], i) => [letter, i + 1]));

/** The ramp colours of a letter, for charts and chips. */
function gradeColours(letter: Letter): { background: string; color: string } {
  const step = steps.get(letter) ?? letters.length;
  return { background: `var(--grade-${step})`, color: `var(--grade-${step}-ink)` };
}

interface GradeChipProps {
  /** 0 to 100; null or NaN when withheld. */
  readonly grade: number | null;
  readonly size?: "md" | "lg";
  /** False where only the letter fits. */
  readonly number?: boolean;
}

/** A grade: its letter on its step of the ramp, and the number. */
export function GradeChip({ grade, size = "md", number = true }: GradeChipProps) {
  const letter = letterOf(grade);
  if (letter === null) return <Unknown />;
  const value = formatGrade(grade);
  return (
    <span className="inline-flex items-center gap-2" title={value.full}>
      <span
        style={gradeColours(letter)}
        className={clsx(
          "grid place-items-center rounded-sm font-semibold",
          size === "lg" ? "h-10 min-w-12 px-2 text-lg" : "h-5 w-7 text-xs",
        )}
      >
        {letter}
      </span>
      {number && (
        <span className={clsx("figures", size === "lg" ? "text-lg" : "w-[3ch] text-right")}>
          {value.text}
        </span>
      )}
    </span>
  );
}

/** As wide as a figure, and kept where spaces collapse. */
const figureSpace = "\u2007";

/** A grade beside a more important one: a spot of its step, the letter, the number. */
export function GradeSpot({ grade }: { grade: number | null }) {
  const letter = letterOf(grade);
  if (letter === null) return <Unknown />;
  const value = formatGrade(grade);
  return (
    <span className="figures" title={value.full}>
      <span
        aria-hidden
        className="mr-1 inline-block size-2 rounded-full inset-ring inset-ring-line-strong/40"
        style={{ background: gradeColours(letter).background }}
      />
      <span className="text-xs whitespace-pre text-ink-2">{letter.padEnd(2)}</span>
      {value.text.padStart(4, figureSpace)}
    </span>
  );
}
