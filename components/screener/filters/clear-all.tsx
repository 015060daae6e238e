"use client";
import { useScreener } from "@/components/screener/screener-context";
import { withoutFilters } from "@/components/screener/state/edit-query";
import { Button, type ButtonProps } from "@/components/ui/button";
import { screenParts } from "@/lib/domain/screen/words/describe-screen";

/** Takes all filters away; nothing while there are none. */
export function ClearAll(props: Omit<ButtonProps, "onClick" | "children">) {
  const { query, commit, catalog } = useScreener();
  if (screenParts(query, catalog).length === 0) return null;
  return (
    <Button {...props} onClick={() => commit(withoutFilters(query))}>
      Clear all
    </Button>
  );
}
