"use client";
import { SettingsPart } from "@/components/basket/fields/settings-part";
import { useBasketPage } from "@/components/basket/state/basket-context";
import { TokenPicker } from "./token-picker";

/** Tokens that the basket must have, and those that it must never have. */
export function TokensPart() {
  const { draft, change } = useBasketPage();
  const { mustHave, never } = draft;
  return (
    <SettingsPart
      title="Must-have and never"
      summary={
        mustHave.length + never.length === 0 ? "none" : `${mustHave.length} / ${never.length}`
      }
    >
      <TokenPicker
        label="Must have"
        path="mustHave"
        ids={mustHave}
        onChange={(ids) =>
          change({ ...draft, mustHave: ids, never: never.filter((id) => !ids.includes(id)) })
        }
      />
      <TokenPicker
        label="Never"
        path="never"
        ids={never}
        onChange={(ids) =>
          change({ ...draft, never: ids, mustHave: mustHave.filter((id) => !ids.includes(id)) })
        }
      />
    </SettingsPart>
  );
}
