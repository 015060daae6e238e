"use client";
import { TriangleAlert } from "lucide-react";
import { useBasketPage } from "@/components/basket/state/basket-context";
import { Button } from "@/components/ui/button";
import type { Build } from "@/lib/queries/basket";

const mostChanges = 6;

/** No basket keeps to the settings: which of them conflict, and the smallest changes that help, each one click away. */
export function Infeasible({ build }: { build: Build }) {
  const { change } = useBasketPage();
  const { conflicts, changes } = build;
  return (
    <div className="grid gap-3 border-y border-warn-line bg-warn-surface px-3 py-3 text-warn-ink">
      <p className="flex items-start gap-2 font-semibold">
        <TriangleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
        {build.sentence}
      </p>
      {conflicts.length > 0 && (
        <div>
          <p>
            {conflicts.length === 1
              ? "This demand cannot be met:"
              : "These cannot all be met; without any one of them the rest can:"}
          </p>
          <ul className="mt-1 list-disc pl-5">
            {conflicts.map(({ id, name }) => (
              <li key={id}>{name}</li>
            ))}
          </ul>
        </div>
      )}
      {changes.length > 0 && (
        <div>
          <p>The smallest changes that make a basket possible:</p>
          <ul className="mt-1.5 grid gap-1.5">
            {changes.slice(0, mostChanges).map((one) => (
              <li
                key={`${one.id} ${one.to}`}
                className="flex flex-wrap items-center gap-x-3 gap-y-1"
              >
                <Button
                  onClick={() => change(one.settings)}
                  className="h-auto min-h-7 max-w-full py-1 text-left whitespace-normal"
                >
                  {one.sentence}
                </Button>
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
