"use client";
import { useGradeKind } from "@/components/token/grade-kind";
import { Section } from "@/components/token/section";
import type { GradeKind } from "@/lib/domain/grading/grade";

/** What would change one grade, in words. */
export interface WouldChangeGrade {
  readonly kind: GradeKind;
  readonly targets: readonly {
    readonly letter: string;
    readonly direction: "up" | "down";
    readonly sentence: string;
  }[];
}

/** What would lift the chosen grade to the next letters and what would drop it, all else equal. */
export function WouldChange({ grades }: { grades: readonly WouldChangeGrade[] }) {
  const { kind } = useGradeKind();
  const targets = grades.find((one) => one.kind === kind)?.targets ?? [];
  if (targets.length === 0) return null;
  return (
    <Section
      title="What would change it"
      note="Worked out among the tokens of the day, all else equal: no advice on what will happen."
    >
      <dl className="divide-y border-y text-grid">
        {targets.map(({ letter, direction, sentence }) => (
          <div key={letter} className="grid grid-cols-[3.5rem_1fr] gap-x-2 py-1.5">
            <dt className={`figures ${direction === "up" ? "text-up" : "text-down"}`}>
              <span aria-hidden className="mr-1 text-[0.7em]">
                {direction === "up" ? "▲" : "▼"}
              </span>
              <span className="sr-only">{direction === "up" ? "Up to " : "Down to "}</span>
              {letter}
            </dt>
            <dd className="text-ink-2 text-pretty">{sentence}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
