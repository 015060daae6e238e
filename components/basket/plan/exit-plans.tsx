import { memo } from "react";
import { PrintButton } from "@/components/reports/print-button";
import { Section } from "@/components/token/section";
import { Value } from "@/components/ui/value";
import { formatCount, formatDate, formatPrice, formatUsd } from "@/lib/domain/format";
import { parseDay } from "@/lib/domain/market/day";
import type { BuildAnswer, Risk } from "@/lib/queries/basket";

type BetRisk = Risk["bets"][number];

const kinds = {
  stop: "Stop",
  "take-profit": "Take profit",
  "time-stop": "Time stop",
  invalidation: "Invalidation",
} as const;

function BetPlan({ bet }: { bet: BetRisk }) {
  const { plan, name, symbol } = bet;
  return (
    <article className="min-w-0 break-inside-avoid border-t pt-2">
      <h3 className="text-grid font-semibold">
        {name} <span className="font-normal text-ink-3">{symbol.toUpperCase()}</span>
      </h3>
      {plan === null ? (
        <p className="text-ink-2">No price is known, so there is nothing to plan from.</p>
      ) : (
        <>
          <p className="text-xs text-ink-2">
            Buy <Value value={formatCount(plan.units)} /> for{" "}
            <Value value={formatUsd(plan.stakeUsd)} /> at{" "}
            <Value value={formatPrice(plan.entryPriceUsd)} />.
          </p>
          <ol className="mt-1 grid gap-1 text-grid">
            {plan.steps.map((step) => (
              <li key={`${step.kind} ${step.words}`} className="grid grid-cols-[5.5rem_1fr] gap-2">
                <span className="text-xs text-ink-3">{kinds[step.kind]}</span>
                <span className="text-xs text-pretty">{step.words}</span>
              </li>
            ))}
          </ol>
        </>
      )}
    </article>
  );
}

function ExitPlansPlain({ risk, answer }: { risk: Risk; answer: BuildAnswer }) {
  const { meta } = answer;
  const day = parseDay(meta.asOf);
  return (
    <div data-report>
      <Section
        title="Exit plan"
        aside={<PrintButton />}
        note={`Prices of ${day === null ? meta.asOf : formatDate(day)}, model ${meta.model}, ${meta.source}. A plan is kept only if it is written down before the price moves.`}
      >
        <ul className="mb-3 list-disc pl-5 text-grid">
          {risk.basketPlan.map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
        <div className="grid gap-x-8 gap-y-4 md:grid-cols-2 print:grid-cols-1">
          {risk.bets.map((bet) => (
            <BetPlan key={bet.id} bet={bet} />
          ))}
        </div>
      </Section>
    </div>
  );
}

/** How every bet ends, to be printed and kept beside the screen. */
export const ExitPlans = memo(ExitPlansPlain);
