"use client";
import { useMemo, useState } from "react";
import { useScreener } from "@/components/screener/screener-context";
import { withFlags } from "@/components/screener/state/edit-query";
import { SeverityMark } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Segmented } from "@/components/ui/segmented";
import { group } from "@/lib/domain/format";
import { hasFlag } from "@/lib/domain/market/frame";
import { emptyQuery } from "@/lib/domain/screen/query";
import { FilterSection } from "./filter-section";

const levels = [
  ["any", "Any"],
  ["nosevere", "No severe"],
  ["none", "None"],
] as const;

/** How many red flags a token may have, and single ones that it must not have. */
export function FlagFilter() {
  const { query, commit, catalog } = useScreener();
  const { flags } = query;
  const [whole, setWhole] = useState(flags.without.length > 0);
  const counts = useFlagCounts();
  const leaveOut = (key: string, on: boolean) =>
    commit(
      withFlags(query, {
        ...flags,
        without: on ? [...flags.without, key] : flags.without.filter((one) => one !== key),
      }),
    );
  const set = flags.level !== "any" || flags.without.length > 0 || flags.having.length > 0;
  return (
    <FilterSection
      title="Red flags"
      onClear={set ? () => commit(withFlags(query, emptyQuery.flags)) : null}
    >
      <Segmented
        label="Red flags allowed"
        value={flags.level}
        options={levels}
        onChange={(level) =>
          commit(
            withFlags(query, { ...flags, level, having: level === "none" ? [] : flags.having }),
          )
        }
      />
      {flags.level !== "none" && (
        <Button
          variant="link"
          size="text"
          aria-expanded={whole}
          className="mt-2 flex text-xs"
          onClick={() => setWhole(!whole)}
        >
          {whole ? "Hide single flags" : "Leave out single flags"}
        </Button>
      )}
      {whole && flags.level !== "none" && (
        <fieldset className="mt-1">
          <legend className="text-xs text-ink-3">Leave out tokens with</legend>
          {catalog.flags.map((flag) => (
            <Checkbox
              key={flag.key}
              checked={flags.without.includes(flag.key)}
              onChange={(on) => leaveOut(flag.key, on)}
            >
              <span className="min-w-0 grow truncate" title={flag.name}>
                {flag.name}
              </span>
              <SeverityMark severity={flag.severity} word={false} />
              <span className="figures w-[4ch] text-right text-xs text-ink-3">
                {group(counts.get(flag.key) ?? 0)}
              </span>
            </Checkbox>
          ))}
        </fieldset>
      )}
    </FilterSection>
  );
}

/** How many of the matching tokens have each red flag. */
function useFlagCounts(): ReadonlyMap<string, number> {
  const { catalog, result } = useScreener();
  const { frame, matching: rows } = result;
  return useMemo(() => {
    const counts = new Map<string, number>();
    if (!frame) return counts;
    catalog.flags.forEach(({ key }, flag) => {
      let count = 0;
      for (const row of rows) count += Number(hasFlag(frame, row, flag));
      counts.set(key, count);
    });
    return counts;
  }, [catalog, frame, rows]);
}
