import Link from "next/link";
import { TokenLink } from "@/components/page/token-link";
import { Section } from "@/components/token/section";
import { Button } from "@/components/ui/button";
import { GradeChip } from "@/components/ui/grade-chip";
import type { AnswerOf } from "@/lib/contracts/endpoint";
import type { getReport } from "@/lib/contracts/reports";
import { formatDate } from "@/lib/domain/format";
import { parseDay } from "@/lib/domain/market/day";
import { CallRecord } from "./call-record";

type Report = AnswerOf<typeof getReport>["data"];

const date = (text: string) => formatDate(parseDay(text) ?? 0);
const weeksWord = (weeks: number) => (weeks === 1 ? "1 week" : `${weeks} weeks`);

/** What the calls of the week before did in this one. */
export function LastCalls({ lastCalls }: Pick<Report, "lastCalls">) {
  return (
    <Section
      title={
        lastCalls === null
          ? "Last week's calls"
          : `The calls of ${date(lastCalls.day)}, and how they did`
      }
    >
      {lastCalls === null ? (
        <p className="text-ink-2">There is no graded week before.</p>
      ) : (
        <CallRecord record={lastCalls} caption="Last week's calls" />
      )}
    </Section>
  );
}

/** The best grades of the week's end. */
export function WeekCalls({ calls, week }: Pick<Report, "calls" | "week">) {
  return (
    <Section
      title="This week's calls"
      note="The twenty best overall grades among tokens with at least $50K of volume and no severe red flag. Next week's report tells how they did."
    >
      {calls.length === 0 ? (
        <p className="text-ink-2">None.</p>
      ) : (
        <ol className="grid gap-x-8 border-y py-1 sm:grid-cols-2">
          {calls.map((call) => (
            <li key={call.id} className="flex items-center justify-between gap-3 py-1">
              <TokenLink token={call} asOf={week} />
              <GradeChip grade={call.grade} />
            </li>
          ))}
        </ol>
      )}
    </Section>
  );
}

/** What the week's calls did later: only shown when asked for, since nobody knew it then. */
export function WhatHappenedNext({ next, week }: Pick<Report, "next" | "week">) {
  return (
    <Section
      title="What happened next"
      note="Later than this report: nobody knew it on its Sunday."
      className={next === undefined ? "print:hidden" : ""}
    >
      {next === undefined ? (
        <Button asChild>
          <Link href={`/reports/${week}?reveal=1`} scroll={false}>
            Show what happened to this week's calls
          </Link>
        </Button>
      ) : (
        <div className="flex flex-col gap-4">
          {next.map(({ weeks, until, record }) => (
            <details key={weeks} open={weeks === 1}>
              <summary className="cursor-pointer py-1 font-medium">
                After {weeksWord(weeks)}, on {date(until)}
              </summary>
              {record === null ? (
                <p className="text-ink-2">That Sunday is not graded yet.</p>
              ) : (
                <CallRecord record={record} caption={`Calls after ${weeksWord(weeks)}`} />
              )}
            </details>
          ))}
        </div>
      )}
    </Section>
  );
}
