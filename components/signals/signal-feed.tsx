import Link from "next/link";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/states";
import type { AnswerOf } from "@/lib/contracts/endpoint";
import type { listSignals } from "@/lib/contracts/signals";
import { group } from "@/lib/domain/format";
import { DaySignals, type ListedSignal } from "./day-signals";
import { SignalFilters } from "./signal-filters";
import { type SignalSearch, signalsHref } from "./signal-search";

function byDay(signals: readonly ListedSignal[]): [string, ListedSignal[]][] {
  const days = new Map<string, ListedSignal[]>();
  for (const signal of signals) days.set(signal.day, [...(days.get(signal.day) ?? []), signal]);
  return [...days];
}

interface SignalFeedProps {
  readonly answer: AnswerOf<typeof listSignals>;
  readonly search: SignalSearch;
}

/** The newest signals grouped by day, with filters and the way to earlier ones. */
export function SignalFeed({ answer, search }: SignalFeedProps) {
  const { data, page, meta } = answer;
  const isPast = meta.newestSnapshot !== null && meta.asOf < meta.newestSnapshot;
  const isRevealed = search.reveal === "true";
  return (
    <section aria-label="Newest signals" className="flex min-w-0 flex-col gap-4">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 className="text-lg font-semibold">
          Newest signals{" "}
          <span className="text-sm font-normal text-ink-3">{group(page.total)} in all</span>
        </h2>
        {isPast && (
          <Button size="sm" asChild>
            <Link href={signalsHref(search, { reveal: isRevealed ? null : "true" })} scroll={false}>
              {isRevealed ? "Hide what happened next" : "Reveal what happened next"}
            </Link>
          </Button>
        )}
      </div>
      <SignalFilters search={search} />
      {data.length === 0 && <NoSignals search={search} />}
      {byDay(data).map(([day, signals]) => (
        <DaySignals key={day} day={day} signals={signals} asOf={search.asOf ?? null} />
      ))}
      <div className="flex gap-2">
        {search.cursor !== undefined && (
          <Button asChild>
            <Link href={signalsHref(search, { cursor: null })}>Newest</Link>
          </Button>
        )}
        {page.cursor !== null && (
          <Button asChild>
            <Link href={signalsHref(search, { cursor: page.cursor })}>Earlier signals</Link>
          </Button>
        )}
      </div>
    </section>
  );
}

function NoSignals({ search }: { search: SignalSearch }) {
  const { asOf, horizon } = search;
  const all = { ...(asOf && { asOf }), ...(horizon && { horizon }) };
  return (
    <EmptyState
      title="No signals here"
      actions={
        <Button variant="primary" asChild>
          <Link href={signalsHref(all, {})}>Show all signals</Link>
        </Button>
      }
    >
      <p>
        Nothing that is narrowed so was found. Where no signal is stored at all, the worker has not
        looked yet: <code className="figures">npm run signals</code> does it now.
      </p>
    </EmptyState>
  );
}
