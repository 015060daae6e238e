import type { ReactNode } from "react";
import type { Flag } from "@/lib/domain/flag";
import { flags as declared } from "@/lib/domain/flags/index";
import { earlinessOf } from "@/lib/domain/grading/earliness";
import { cleaningRules } from "@/lib/domain/market/clean-rules";

const flags: readonly Flag[] = declared;

interface Rule {
  readonly name: string;
  readonly words: ReactNode;
}

function Rules({ title, rules }: { title: string; rules: readonly Rule[] }) {
  return (
    <div className="mt-5 first:mt-0">
      <h3 className="font-medium">{title}</h3>
      <dl className="mt-1 divide-y">
        {rules.map(({ name, words }) => (
          <div key={name} className="grid gap-x-6 py-1.5 sm:grid-cols-[16rem_1fr]">
            <dt>{name}</dt>
            <dd className="text-ink-2 text-pretty">{words}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

/** When a stored observation is set aside. */
export function CleaningRules() {
  return <Rules title="Observations that are set aside" rules={Object.values(cleaningRules)} />;
}

/** The red flags that cap grades, lowest cap first. */
export function CappingFlags() {
  const capping = flags
    .flatMap(({ name, rule, gradeCap }) => (gradeCap === null ? [] : [{ name, rule, gradeCap }]))
    .sort((a, b) => a.gradeCap - b.gradeCap);
  return (
    <Rules
      title="Red flags that cap grades"
      rules={capping.map(({ name, rule, gradeCap }) => ({
        name,
        words: (
          <>
            At most <span className="figures">{gradeCap}</span>. {rule}
          </>
        ),
      }))}
    />
  );
}

const nothingKnown = {
  cexListings: Number.NaN,
  holders: Number.NaN,
  ageDays: Number.NaN,
  mentions24h: Number.NaN,
  paidPromotions30d: Number.NaN,
};

/** What early-ness is made of. */
export function EarlinessRules() {
  return (
    <Rules
      title="Early-ness: the mean of the known facts"
      rules={earlinessOf(nothingKnown).items.map(({ name, rule }) => ({ name, words: rule }))}
    />
  );
}
