import { CompareTray } from "@/components/compare/compare-tray";
import { flags } from "@/lib/domain/flags";
import { PriceChart } from "./chart/price-chart";
import { ChecklistCard } from "./checklist/checklist-card";
import { WouldChange, type WouldChangeGrade } from "./counterfactual/would-change";
import { ChangedSince } from "./difference/changed-since";
import { EarlinessCard } from "./evidence/earliness-card";
import { FlagList } from "./evidence/flag-list";
import { GradeCard } from "./grade/grade-card";
import { GradeKindProvider } from "./grade-kind";
import { TokenHeader } from "./header/token-header";
import { HistoryTable } from "./lists/history-table";
import { SimilarTokens } from "./lists/similar-tokens";
import type { GradeExplanation, TokenData } from "./model";
import { WhatNext } from "./next/what-next";
import { Notices } from "./notices";
import { DataPoints } from "./points/data-points";
import { Observations } from "./points/observations";
import { SafetyReport } from "./safety/safety-report";
import { Section } from "./section";
import { TokenSignals } from "./signals/token-signals";
import { Waterfall, type WaterfallGrade } from "./waterfall/waterfall";

const flagName = (key: string) => flags.find((flag) => flag.key === key)?.name ?? key;

/** What the waterfall needs of an explanation; nothing where the grade was withheld. */
function waterfallOf(explanation: GradeExplanation): WaterfallGrade[] {
  const { kind, grade, base, capEffect, cappedBy, contributions } = explanation;
  if (grade === null || base === null) return [];
  return [
    {
      ...{ kind, grade, base, capEffect },
      cappedBy: cappedBy.map(flagName),
      contributions: contributions.map(({ factor, name, weight, percentile, contribution }) => ({
        ...{ factor, name, weight, percentile, contribution },
      })),
    },
  ];
}

const wouldChangeOf = ({ kind, counterfactuals }: GradeExplanation): WouldChangeGrade => ({
  kind,
  targets: counterfactuals.map(({ letter, direction, sentence }) => ({
    ...{ letter, direction, sentence },
  })),
});

/** The page of a token: who it is, its grades and why, its history, what speaks against it, what is like it. */
export function TokenView({ data }: { data: TokenData }) {
  const { detail, explanation, history, signals, meta, asOf, difference, next } = data;
  const isPast = asOf !== null && meta.newestSnapshot !== null && meta.asOf < meta.newestSnapshot;
  const reasons = explanation.explanations.map(({ kind, grade, sentence }) => ({
    ...{ kind, grade, sentence },
  }));
  return (
    <GradeKindProvider>
      <Notices data={data} />
      <div className="mx-auto flex w-full max-w-[96rem] flex-col gap-8 px-3 py-3 sm:px-4">
        <TokenHeader data={data} />
        <div className="grid gap-x-8 gap-y-8 border-t pt-4 lg:grid-cols-[17rem_minmax(0,1fr)] xl:grid-cols-[17rem_minmax(0,1fr)_20rem]">
          <div className="flex min-w-0 flex-col gap-8 max-lg:contents lg:max-xl:row-span-2">
            <Section title="Grade">
              <GradeCard
                reasons={reasons}
                coverage={explanation.coverage}
                confidence={explanation.confidence}
                withheld={explanation.withheld}
              />
            </Section>
            <EarlinessCard earliness={detail.earliness} />
          </div>
          <div className="flex min-w-0 flex-col gap-8 max-lg:contents">
            <PriceChart
              history={history}
              signals={signals.map(({ day, name, direction }) => ({ day, name, direction }))}
            />
            <TokenSignals signals={signals} asOf={asOf} />
            <ChecklistCard checklist={detail.checklist} />
          </div>
          <FlagList flags={detail.flags} />
        </div>
        <div className="grid gap-x-8 gap-y-8 border-t pt-4 xl:grid-cols-[minmax(0,5fr)_minmax(0,6fr)]">
          <div className="flex min-w-0 flex-col gap-8">
            <Waterfall grades={explanation.explanations.flatMap(waterfallOf)} />
            <WouldChange grades={explanation.explanations.map(wouldChangeOf)} />
            <ChangedSince
              id={detail.id}
              asOf={asOf}
              shown={meta.asOf}
              graded={history.grades.map(({ day }) => day)}
              difference={difference}
            />
            {isPast && <WhatNext id={detail.id} asOf={asOf} next={next} />}
            <SafetyReport safety={detail.safety} />
            <SimilarTokens similar={detail.similar} asOf={asOf} />
            <HistoryTable history={history} asOf={asOf} />
          </div>
          <div className="min-w-0">
            <DataPoints data={data} />
            <Observations setAside={explanation.setAside} values={detail.values} />
          </div>
        </div>
      </div>
      <div className="sticky bottom-0 z-20">
        <CompareTray asOf={asOf} />
      </div>
    </GradeKindProvider>
  );
}
