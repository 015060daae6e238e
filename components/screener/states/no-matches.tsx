"use client";
import { useMemo } from "react";
import { useScreener } from "@/components/screener/screener-context";
import { withoutFilters } from "@/components/screener/state/edit-query";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/states";
import { group } from "@/lib/domain/format";
import { canRun } from "@/lib/domain/screen/needs";
import { runScreen } from "@/lib/domain/screen/run-screen";
import { screenParts, withoutPart } from "@/lib/domain/screen/words/describe-screen";

/** Nothing matches: says which filter takes the most away and offers to drop it. */
export function NoMatches() {
  const { query, commit, catalog, result } = useScreener();
  const { frame } = result;
  const relaxed = useMemo(
    () =>
      screenParts(query, catalog)
        .map(({ param, words }) => {
          const screen = withoutPart(query, param);
          const total = frame && canRun(frame, screen) ? runScreen(frame, screen).total : 0;
          return { words, screen, total };
        })
        .filter(({ total }) => total > 0)
        .sort((a, b) => b.total - a.total),
    [query, catalog, frame],
  );
  const [best] = relaxed;
  return (
    <EmptyState
      title="No token matches this screen"
      actions={
        <>
          {relaxed.slice(0, 3).map(({ words, screen, total }, i) => (
            <Button
              key={words}
              variant={i === 0 ? "primary" : "outline"}
              onClick={() => commit(screen)}
            >
              Without “{words}”: {group(total)}
            </Button>
          ))}
          <Button onClick={() => commit(withoutFilters(query))}>Clear all filters</Button>
        </>
      }
    >
      {best === undefined ? (
        <p>
          No single filter is to blame: each leaves nothing together with the others. A token whose
          value is unknown is in no range.
        </p>
      ) : (
        <p>
          The filter that takes the most away is “{best.words}”: without it {group(best.total)}{" "}
          tokens match.
        </p>
      )}
    </EmptyState>
  );
}
