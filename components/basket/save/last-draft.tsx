"use client";
import { useSyncExternalStore } from "react";
import { useBasketPage } from "@/components/basket/state/basket-context";
import { keptDraft } from "@/components/basket/state/draft-store";
import { settingsOfText, settingsText } from "@/components/basket/state/settings-text";
import { Button } from "@/components/ui/button";

const never = () => () => {};

/** Offers the settings that were chosen last in this browser, where the address asks for none. */
export function LastDraft() {
  const { draft, change } = useBasketPage();
  const kept = useSyncExternalStore(never, keptDraft, () => null);
  const settings = kept === null || kept === "" ? null : settingsOfText(kept);
  if (settings === null || settingsText(draft) !== "") return null;
  return (
    <p className="text-xs text-ink-2 print:hidden">
      These are the default settings.{" "}
      <Button variant="link" size="text" onClick={() => change(settings)}>
        Go on with the ones you chose last
      </Button>
    </p>
  );
}
