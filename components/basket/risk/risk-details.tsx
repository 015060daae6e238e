import { memo } from "react";
import { PlainTable } from "@/components/page/plain-table";
import { Section } from "@/components/token/section";
import { Value } from "@/components/ui/value";
import { formatCount, formatPercent } from "@/lib/domain/format";
import type { Risk } from "@/lib/queries/basket";
import { Contributions } from "./contributions";
import { StressTable } from "./stress-table";

const origins = {
  history: "stored history",
  prior: "documented rate",
  floor: "half the documented rate: too few losses are stored",
} as const;

function Rates({ rates }: { rates: Risk["rates"] }) {
  return (
    <PlainTable
      caption="How often tokens die"
      columns={[
        { title: "Market cap" },
        { title: "Die in a year", numeric: true },
        { title: "Rugged in a year", numeric: true },
        { title: "Years seen", numeric: true },
        { title: "From" },
      ]}
      rows={rates.map((rate) => ({
        key: rate.class,
        cells: [
          rate.class,
          <Value key="death" value={formatPercent(rate.deathPerYear)} />,
          <Value key="rug" value={formatPercent(rate.rugPerYear)} />,
          <Value key="years" value={formatCount(Math.round(rate.tokenYears))} />,
          origins[rate.origin],
        ],
      }))}
    />
  );
}

function RiskDetailsPlain({ risk }: { risk: Risk }) {
  return (
    <div className="grid gap-8 print:hidden xl:grid-cols-2">
      <Section
        title="What each bet contributes"
        note="A bet with a large part of the loss and a small part of the gain costs more than it brings."
      >
        <Contributions risk={risk} />
      </Section>
      <Section title="Bad times" note="What the basket would have lost, by the class of each bet.">
        <StressTable stress={risk.stress} />
      </Section>
      <div className="min-w-0 xl:col-span-2">
        <ul className="list-disc pl-5 text-xs text-ink-2">
          {risk.notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
        <details className="mt-1">
          <summary className="cursor-pointer py-1 text-xs text-accent">
            Rates of death that are simulated
          </summary>
          <Rates rates={risk.rates} />
        </details>
      </div>
    </div>
  );
}

/** Contributions, bad times, and what the odds rest on. */
export const RiskDetails = memo(RiskDetailsPlain);
