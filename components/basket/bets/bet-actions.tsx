"use client";
import { Ban, Lock, LockOpen } from "lucide-react";
import { useBasketPage } from "@/components/basket/state/basket-context";
import { withMustHave, withNever } from "@/components/basket/state/settings-text";
import { Button } from "@/components/ui/button";
import type { Bet } from "@/lib/queries/basket";

/** Keeps a bet whatever else changes, or takes it out for good. */
export function BetActions({ bet }: { bet: Bet }) {
  const { draft, change } = useBasketPage();
  const isLocked = draft.mustHave.includes(bet.id);
  const toggle = () =>
    change(
      isLocked
        ? { ...draft, mustHave: draft.mustHave.filter((id) => id !== bet.id) }
        : withMustHave(draft, [bet.id]),
    );
  return (
    <span className="inline-flex gap-0.5">
      <Button
        variant="ghost"
        size="icon"
        aria-pressed={isLocked}
        aria-label={`Keep ${bet.symbol.toUpperCase()}`}
        title={isLocked ? "Kept: a must-have token" : "Keep: make it a must-have token"}
        onClick={toggle}
      >
        {isLocked ? <Lock aria-hidden /> : <LockOpen aria-hidden />}
      </Button>
      <Button
        variant="ghost"
        size="icon"
        aria-label={`Remove ${bet.symbol.toUpperCase()}`}
        title="Remove: never choose it"
        onClick={() => change(withNever(draft, bet.id))}
      >
        <Ban aria-hidden />
      </Button>
    </span>
  );
}

/** The runner-up of a bet, and the way to take it instead. */
export function RunnerUp({ bet }: { bet: Bet }) {
  const { draft, change } = useBasketPage();
  const { runnerUp } = bet;
  if (runnerUp === null)
    return <span className="text-ink-3">No other token could take its place.</span>;
  const symbol = runnerUp.symbol.toUpperCase();
  return (
    <span className="inline-flex flex-wrap items-center gap-x-2">
      <span>
        Runner-up {runnerUp.name} ({symbol}), {runnerUp.behind.toFixed(2)} points behind
      </span>
      <Button
        size="sm"
        aria-label={`Take ${symbol} instead of ${bet.symbol.toUpperCase()}`}
        onClick={() => change(withMustHave(withNever(draft, bet.id), [runnerUp.id]))}
        className="print:hidden pointer-coarse:h-9"
      >
        Swap
      </Button>
    </span>
  );
}
