import Link from "next/link";
import { Badge } from "@/components/ui/badge";
import { FitFacts } from "./fit-facts";
import { type Methodology, methodologyHref } from "./model";

export const kindWords = { prior: "Prior", fitted: "Fitted", fork: "Your own" } as const;

const servedBecause = (kind: keyof typeof kindWords, isChosen: boolean): string => {
  if (isChosen) return ", as every other day: it was chosen for all days.";
  return kind === "prior"
    ? ": no fitted model could be known by then."
    : ": the newest model that could be known by then.";
};

/** Which model grades the day, and what it was learned from. */
export function ModelFacts({ data }: { data: Methodology }) {
  const { model, models, day, asOf, isServed, isSimulated, problem } = data;
  return (
    <>
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <strong className="font-semibold">{model.name}</strong>
        <Badge>{kindWords[model.kind]}</Badge>
        <code className="figures text-xs text-ink-3">{model.id}</code>
      </p>
      <p className="mt-1 max-w-prose text-ink-2 text-pretty">
        {isServed ? (
          <>
            It grades {day ?? asOf ?? "the newest day"}
            {servedBecause(model.kind, models.chosen !== null)}
          </>
        ) : (
          <>
            It does not grade this day.{" "}
            <Link
              href={methodologyHref(asOf, null)}
              className="text-accent underline underline-offset-3"
            >
              Show the model that does
            </Link>
          </>
        )}
      </p>
      {problem !== null && <p className="mt-1 text-ink-2">{problem}</p>}
      {isSimulated && (
        <p className="mt-2 max-w-prose rounded bg-warn-surface px-3 py-2 text-warn-ink text-pretty">
          The stored market is simulated. Made-up prices are no evidence, so nothing is learned from
          them: its grades keep the prior.
        </p>
      )}
      {model.note !== "" && <p className="mt-2 text-ink-2">{model.note}</p>}
      {model.fit === null ? (
        <p className="mt-2 max-w-prose text-ink-2 text-pretty">
          {model.kind === "fork"
            ? `Its weights are those of ${model.base ?? "another model"}, changed by hand: no fit stands behind the changes.`
            : "These weights hold until there are two years of history to learn from. For prices, volumes, size and age they follow rank correlations measured on data older than any day that is judged; for the rest only the direction is believed, and little weight is given to it."}
        </p>
      ) : (
        <FitFacts fit={model.fit} validFrom={model.validFrom} />
      )}
    </>
  );
}
