import { Download } from "lucide-react";
import { PageFrame } from "@/components/page/page-frame";
import { Section } from "@/components/token/section";
import { Button } from "@/components/ui/button";
import type { AnswerOf } from "@/lib/contracts/endpoint";
import type { getReport } from "@/lib/contracts/reports";
import { formatDate } from "@/lib/domain/format";
import { parseDay } from "@/lib/domain/market/day";
import { marketSentence } from "@/lib/domain/report/market-sentence";
import { BiggestChanges } from "./biggest-changes";
import { GradeMoves } from "./grade-moves";
import { IndexWeeks } from "./index-weeks";
import { PrintButton } from "./print-button";
import { LastCalls, WeekCalls, WhatHappenedNext } from "./week-calls";
import { NewFlags, WeekSignals } from "./week-events";

const date = (text: string) => formatDate(parseDay(text) ?? 0);

/** The report of one week, as a page to read, print and save. */
export function ReportView({ report }: { report: AnswerOf<typeof getReport>["data"] }) {
  const { week, before, source, model } = report;
  const since = before === null ? "the first graded week" : `compared with ${date(before)}`;
  return (
    <div data-report className="contents">
      <PageFrame
        title={`Moonshot report, week to ${date(week)}`}
        lead={`${source}, graded with ${model}, ${since}. Nothing later than ${date(week)} was read. Grades are ranks of 0 to 100, not advice.`}
        aside={
          <div className="flex flex-wrap gap-2 print:hidden">
            <Button asChild>
              <a href={`/api/v1/reports/${week}?format=md`} download>
                <Download aria-hidden />
                Markdown
              </a>
            </Button>
            <PrintButton />
          </div>
        }
      >
        <Section title="The market">
          <p className="max-w-3xl text-pretty">{marketSentence(report.market)}</p>
        </Section>
        <div className="grid gap-x-8 gap-y-6 lg:grid-cols-2 print:grid-cols-1">
          <GradeMoves title="New A grades" moves={report.newGradesOfA} week={week} />
          <GradeMoves
            title="A grades lost"
            moves={report.lostGradesOfA}
            week={week}
            openOn={before}
          />
        </div>
        <BiggestChanges changes={report.changes} week={week} />
        <WeekSignals signals={report.signals} week={week} />
        <NewFlags newFlags={report.newFlags} week={week} />
        <IndexWeeks indices={report.indices} week={week} />
        <LastCalls lastCalls={report.lastCalls} />
        <WeekCalls calls={report.calls} week={week} />
        <WhatHappenedNext next={report.next} week={week} />
      </PageFrame>
    </div>
  );
}
