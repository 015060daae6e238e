"use client";
import clsx from "clsx";
import { useBasketPage } from "@/components/basket/state/basket-context";
import { group } from "@/lib/domain/format";
import type { Field } from "./use-field";

/** How many tokens of the pool a limit removes, in words; null where it removes none by itself. */
function useRemoval(path: string): { words: string; title: string } | null {
  const { answer } = useBasketPage();
  const step = answer?.data.funnel.find(({ id }) => id === path);
  if (step === undefined) return null;
  const unknown = step.unknown > 0 ? `, ${group(step.unknown)} as unknown` : "";
  return {
    words: `removes ${group(step.removesAlone)}${unknown}`,
    title: `By itself ${group(step.removesAlone)} of the pool, after the limits before it ${group(step.removesInOrder)}. ${step.unknownRule}`,
  };
}

/** Under a control: what is wrong with it, or how many candidates it removes. */
export function FieldNote({ path, field, hint }: { path: string; field: Field; hint?: string }) {
  const removal = useRemoval(path);
  const { isBuilding } = useBasketPage();
  return (
    <p id={field.noteId} className="text-2xs text-ink-3 empty:hidden">
      {field.error !== undefined && (
        <span className="block font-medium text-severe">{field.error}</span>
      )}
      {removal !== null && (
        <span
          data-removal={path}
          title={removal.title}
          className={clsx(isBuilding && "opacity-60")}
        >
          {removal.words}
        </span>
      )}
      {removal === null && field.error === undefined && hint}
    </p>
  );
}
