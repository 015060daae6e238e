import clsx from "clsx";
import { ChevronRight } from "lucide-react";
import type { ReactNode } from "react";
import { gradeKindWords } from "@/components/token/grade-kinds";
import { formatPercent } from "@/lib/domain/format";
import { gradeKinds } from "@/lib/domain/grading/grade";
import { factorsOfTerm } from "@/lib/domain/grading/terms";
import { byGroup, type FactorInfo, type ModelInfo, namesOf, termName } from "./model";
import { WeightCell } from "./weight-cell";

interface WeightsProps {
  readonly factors: readonly FactorInfo[];
  readonly weights: ModelInfo["weights"];
}

const columns =
  "grid grid-cols-[minmax(0,1fr)_repeat(4,3.2rem)] items-center gap-x-1 md:grid-cols-[minmax(0,1fr)_3.5rem_repeat(4,7rem)] md:gap-x-4";

/** Every data point by group with its four weights; each opens to its formula, reason and source. */
export function WeightsByGroup({ factors, weights }: WeightsProps) {
  const all = gradeKinds.flatMap((kind) => Object.values(weights[kind] ?? {}).map(Math.abs));
  const peak = Math.max(1e-9, ...all);
  const names = namesOf(factors);
  const sizeOf = ({ key }: FactorInfo) => Math.abs(weights.overall?.[key] ?? 0);
  const products = Object.keys(weights.overall ?? {}).filter(
    (term) => factorsOfTerm(term).length > 1,
  );
  return (
    <div className="text-grid">
      <div aria-hidden className={`${columns} border-b py-1 text-xs text-ink-3`}>
        <span>Data point</span>
        <span className="text-right max-md:hidden">Known</span>
        {gradeKinds.map((kind) => (
          <span key={kind} className="text-right max-md:text-2xs">
            {gradeKindWords[kind].name}
          </span>
        ))}
      </div>
      {byGroup(factors).map((group) => (
        <Group key={group.name} name={group.name} count={group.factors.length}>
          {[...group.factors]
            .sort((a, b) => sizeOf(b) - sizeOf(a))
            .map((factor) => (
              <li key={factor.key}>
                <details className="group border-b">
                  <summary className="cursor-pointer list-none hover:bg-hover [&::-webkit-details-marker]:hidden">
                    <TermRow
                      name={factor.name}
                      term={factor.key}
                      known={factor.knownShare}
                      {...{ weights, peak }}
                    />
                  </summary>
                  <FactorFacts factor={factor} />
                </details>
              </li>
            ))}
        </Group>
      ))}
      {products.length > 0 && (
        <Group name="Products of two data points" count={products.length}>
          {products.map((term) => (
            <li key={term} className="border-b">
              <TermRow
                name={termName(term, names)}
                known={null}
                isClosed
                {...{ term, weights, peak }}
              />
            </li>
          ))}
        </Group>
      )}
    </div>
  );
}

interface GroupProps {
  readonly name: string;
  readonly count: number;
  readonly children: ReactNode;
}

function Group({ name, count, children }: GroupProps) {
  return (
    <section aria-label={name}>
      <h3 className="border-b bg-sunken px-1 py-1 text-xs font-medium">
        {name} <span className="figures font-normal text-ink-3">{count}</span>
      </h3>
      <ul>{children}</ul>
    </section>
  );
}

interface TermRowProps {
  readonly name: string;
  readonly term: string;
  readonly known: number | null;
  /** True where there is nothing to open. */
  readonly isClosed?: boolean;
  readonly weights: ModelInfo["weights"];
  readonly peak: number;
}

function TermRow({ name, term, known, isClosed = false, weights, peak }: TermRowProps) {
  return (
    <span className={`${columns} px-1 py-1`}>
      <span className="flex min-w-0 gap-1">
        <ChevronRight
          aria-hidden
          className={clsx(
            "mt-0.75 size-3.5 shrink-0 text-ink-3 group-open:rotate-90",
            isClosed && "invisible",
          )}
        />
        {name}
      </span>
      <span className="figures text-right text-xs text-ink-3 max-md:hidden">
        <span className="sr-only">known of </span>
        {formatPercent(known).text}
      </span>
      {gradeKinds.map((kind) => (
        <WeightCell
          key={kind}
          kind={gradeKindWords[kind].name}
          weight={weights[kind]?.[term] ?? 0}
          peak={peak}
        />
      ))}
    </span>
  );
}

function FactorFacts({ factor }: { factor: FactorInfo }) {
  const facts = [
    ["Why", factor.why],
    ["Formula", factor.formula],
    ["Looks ahead", `${factor.horizonDays} days`],
    ["Known of", formatPercent(factor.knownShare).text],
    ["When missing", factor.missing],
    ["Source of the idea", factor.source],
    ["Name in the API", factor.key],
  ] as const;
  return (
    <dl className="mb-2 ml-1 border-l-2 pl-3">
      {facts.map(([name, words]) => (
        <div key={name} className="grid gap-x-4 py-0.5 sm:grid-cols-[9rem_1fr]">
          <dt className="text-ink-3">{name}</dt>
          <dd className="min-w-0 break-words text-ink-2">{words}</dd>
        </div>
      ))}
    </dl>
  );
}
