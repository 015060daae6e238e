"use client";
import { useScreener } from "@/components/screener/screener-context";
import { withText } from "@/components/screener/state/edit-query";
import { Input } from "@/components/ui/input";
import { FilterSection } from "./filter-section";

/** Text in symbol, name, id or contract. */
export function TextFilter() {
  const { query, preview, commit } = useScreener();
  return (
    <FilterSection
      title="Text"
      onClear={query.text === "" ? null : () => commit(withText(query, ""))}
    >
      <Input
        aria-label="Symbol, name or contract contains"
        placeholder="Symbol, name or contract"
        maxLength={100}
        value={query.text}
        onChange={(event) => preview(withText(query, event.target.value))}
        onBlur={() => commit(query)}
        onKeyDown={(event) => {
          if (event.key === "Enter") commit(query);
        }}
      />
    </FilterSection>
  );
}
