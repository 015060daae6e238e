import { gradeKindWords } from "@/components/token/grade-kinds";
import { formatCount, formatPercent, formatRatio } from "@/lib/domain/format";
import { weighedKinds } from "@/lib/domain/grading/fork-weights";
import { gradeKinds } from "@/lib/domain/grading/grade";
import type { ModelInfo } from "./model";

type Fit = NonNullable<ModelInfo["fit"]>;

const head = "py-1 pl-4 text-right font-normal text-ink-3";
const cell = "figures py-1 pl-4 text-right";

/** What a fitted model learned from, how often was tried, and how it did on weeks it had not seen. */
export function FitFacts({ fit, validFrom }: { fit: Fit; validFrom: string | null }) {
  const perKind = (words: (kind: (typeof weighedKinds)[number]) => string) =>
    weighedKinds.map((kind) => `${gradeKindWords[kind].name} ${words(kind)}`).join(", ");
  const facts = [
    ["Grades days from", validFrom ?? "–"],
    [
      "Learned from",
      `${fit.learnedFrom} to ${fit.learnedTo}: ${formatCount(fit.weeks).text} weeks, ${formatCount(fit.tokenWeeks).text} token weeks`,
    ],
    [
      "Market",
      `${fit.market.source}, ${formatCount(fit.market.tokens).text} tokens, stored from ${fit.market.firstDay} to ${fit.market.lastDay} when it was fitted`,
    ],
    ["Method", "Ridge regression, walking forward over an expanding window"],
    ["Weighs", `${fit.crossSection.name}: ${fit.crossSection.words}`],
    ["Embargo", fit.embargo],
    ["Days ahead", perKind((kind) => fit.horizons[kind].join(" and "))],
    ["Penalty", perKind((kind) => formatRatio(fit.penalty[kind]).text)],
    ["Tried", `${formatCount(fit.trials).text} variants before the recipe was fixed`],
  ] as const;
  return (
    <>
      <dl className="mt-3 divide-y">
        {facts.map(([name, words]) => (
          <div key={name} className="grid gap-x-6 py-1 sm:grid-cols-[9rem_1fr]">
            <dt className="text-ink-3">{name}</dt>
            <dd className="min-w-0">{words}</dd>
          </div>
        ))}
      </dl>
      <div className="mt-4 grid items-start gap-x-10 gap-y-6 md:grid-cols-2">
        <OutOfSample fit={fit} />
        {fit.chances.length > 0 && <Chances fit={fit} />}
      </div>
    </>
  );
}

function OutOfSample({ fit }: { fit: Fit }) {
  return (
    <table className="w-full">
      <caption className="mb-1 text-left font-medium">
        On weeks it had not seen, known by the day of the fit
      </caption>
      <thead className="border-b text-xs">
        <tr>
          <th scope="col" className="py-1 text-left font-normal text-ink-3">
            Grade
          </th>
          <th scope="col" className={head}>
            Days
          </th>
          <th scope="col" className={head}>
            Rank IC
          </th>
          <th scope="col" className={head}>
            t
          </th>
          <th scope="col" className={head}>
            Weeks
          </th>
        </tr>
      </thead>
      <tbody className="divide-y">
        {gradeKinds.map((kind) => {
          const found = fit.outOfSample[kind];
          return (
            <tr key={kind}>
              <th scope="row" className="py-1 text-left font-normal">
                {gradeKindWords[kind].name}
              </th>
              <td className={cell}>{found?.horizonDays ?? "–"}</td>
              <td className={cell}>{found?.rankIc?.toFixed(3) ?? "–"}</td>
              <td className={cell}>{found?.t?.toFixed(1) ?? "–"}</td>
              <td className={cell}>{found?.weeks ?? "–"}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function Chances({ fit }: { fit: Fit }) {
  return (
    <table className="w-full">
      <caption className="mb-1 text-left font-medium">Chances within 180 days</caption>
      <thead className="border-b text-xs">
        <tr>
          <th scope="col" className="py-1 text-left font-normal text-ink-3">
            Moonshot grade
          </th>
          <th scope="col" className={head}>
            ≥ 3×
          </th>
          <th scope="col" className={head}>
            ≥ 10×
          </th>
          <th scope="col" className={head}>
            −90 %
          </th>
        </tr>
      </thead>
      <tbody className="divide-y">
        {fit.chances.map(({ grade, triple, tenfold, minus90 }) => (
          <tr key={grade}>
            <th scope="row" className="figures py-1 text-left font-normal">
              {grade}
            </th>
            <td className={cell}>{formatPercent(triple).text}</td>
            <td className={cell}>{formatPercent(tenfold).text}</td>
            <td className={cell}>{formatPercent(minus90).text}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
