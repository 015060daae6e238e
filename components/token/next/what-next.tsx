import { EyeOff } from "lucide-react";
import Link from "next/link";
import { type TokenNext, tokenHref } from "@/components/token/model";
import { Section } from "@/components/token/section";
import { Button } from "@/components/ui/button";
import { GradeChip } from "@/components/ui/grade-chip";
import { Delta, Unknown } from "@/components/ui/value";
import { formatChange, formatDate, formatRatio, group } from "@/lib/domain/format";
import { parseDay } from "@/lib/domain/market/day";

interface WhatNextProps {
  readonly id: string;
  /** The past day of the address. */
  readonly asOf: string;
  /** Null until the reader asks for it. */
  readonly next: TokenNext | null;
}

const dateOf = (day: string | null) => (day === null ? "" : formatDate(parseDay(day) ?? 0));

function Returns({ returns }: Pick<TokenNext, "returns">) {
  return (
    <table className="w-full text-grid">
      <thead className="text-xs text-ink-3">
        <tr className="border-b">
          {["After", "On", "Return", "Median token"].map((title, i) => (
            <th
              key={title}
              scope="col"
              className={`py-1 font-normal ${i < 2 ? "text-left" : "text-right"}`}
            >
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {returns.map(({ days, onDay, value, median, tokens }) => (
          <tr key={days} className="border-b">
            <th scope="row" className="py-1 text-left font-normal whitespace-nowrap">
              {days} {days === 1 ? "day" : "days"}
            </th>
            <td className="figures text-ink-3">{dateOf(onDay)}</td>
            <td className="text-right">
              {value === null ? <Unknown /> : <Delta fraction={value} />}
            </td>
            <td
              className="text-right"
              title={median === null ? "Not worked out" : `${group(tokens)} tokens`}
            >
              {median === null ? <Unknown /> : <Delta fraction={median} />}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Path({ next }: { next: TokenNext }) {
  const { peak, peakOn, trough, troughOn, maxDrawdown, vanishedAfterDays, followedDays } = next;
  const facts: readonly (readonly [string, string])[] = [
    ["High", peak === null ? "unknown" : `${formatRatio(peak).text}× on ${dateOf(peakOn)}`],
    ["Low", trough === null ? "unknown" : `${formatRatio(trough).text}× on ${dateOf(troughOn)}`],
    ["Deepest fall", maxDrawdown === null ? "unknown" : formatChange(maxDrawdown).text],
    [
      "Vanished",
      vanishedAfterDays === null
        ? `no, followed for ${followedDays} days`
        : `after ${vanishedAfterDays} days`,
    ],
  ];
  return (
    <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1 text-grid">
      {facts.map(([name, value]) => (
        <div key={name} className="contents">
          <dt className="text-ink-3">{name}</dt>
          <dd className="figures">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function NextGrades({ grades }: Pick<TokenNext, "grades">) {
  if (grades.length === 0) return null;
  return (
    <div>
      <h3 className="mb-1 text-xs text-ink-3">Overall grades on later graded days</h3>
      <ol className="flex flex-wrap gap-x-3 gap-y-1">
        {grades.map(({ day, overall }) => (
          <li key={day} className="flex items-center gap-1 text-xs">
            <span className="figures text-ink-3">{day}</span>
            <GradeChip grade={overall} />
          </li>
        ))}
      </ol>
    </div>
  );
}

/** What came after a past day. Hidden until the reader asks, so that a day can be judged by what was known on it. */
export function WhatNext({ id, asOf, next }: WhatNextProps) {
  const href = tokenHref(id, asOf);
  return (
    <Section
      title="What happened next"
      id="next"
      aside={
        next !== null && (
          <Button size="sm" asChild>
            <Link href={`${href}#next`} prefetch={false}>
              <EyeOff aria-hidden />
              Hide
            </Link>
          </Button>
        )
      }
    >
      {next === null ? (
        <div className="flex flex-wrap items-center gap-3 text-grid text-ink-2">
          <p>Hidden, so that you can judge by what was known on {dateOf(asOf)}.</p>
          <Button size="sm" asChild>
            <Link href={`${href}&reveal=1#next`} prefetch={false}>
              Reveal what happened next
            </Link>
          </Button>
        </div>
      ) : (
        <div className="flex flex-col gap-4">
          <p className="max-w-prose text-grid text-pretty">{next.sentence}</p>
          <div className="grid gap-x-10 gap-y-4 md:grid-cols-[minmax(0,26rem)_1fr]">
            <Returns returns={next.returns} />
            <div className="flex flex-col gap-4">
              <Path next={next} />
              <NextGrades grades={next.grades} />
            </div>
          </div>
        </div>
      )}
    </Section>
  );
}
