"use client";
import clsx from "clsx";
import { SettingsPart } from "@/components/basket/fields/settings-part";
import { useBasketPage } from "@/components/basket/state/basket-context";
import { defaultSettings } from "@/components/basket/state/settings-text";
import {
  apportion,
  type SleevePercent,
  withPercent,
} from "@/components/basket/state/sleeve-shares";
import { Button } from "@/components/ui/button";
import { sleeves } from "@/lib/domain/basket/sleeves/index";
import { group } from "@/lib/domain/format";
import { SleeveRow } from "./sleeve-row";

type Chosen = readonly { readonly id: string; readonly share: number }[];

/** Every sleeve there is with its share in per cent; 0 for those not chosen. */
function percents(chosen: Chosen): SleevePercent[] {
  const shares = new Map(chosen.map(({ id, share }) => [id, share]));
  const all = sleeves.map(({ id }) => ({ id, share: shares.get(id) ?? 0 }));
  const whole = apportion(
    all.map(({ share }) => share),
    100,
  );
  return all.map(({ id }, i) => ({ id, percent: whole[i] ?? 0 }));
}

const sharesOf = (percent: readonly SleevePercent[]) =>
  percent.flatMap((one) => (one.percent > 0 ? [{ id: one.id, share: one.percent / 100 }] : []));

const even = () =>
  sharesOf(
    apportion(
      sleeves.map(() => 1),
      100,
    ).map((percent, i) => ({ id: sleeves[i]?.id ?? "", percent })),
  );

/** How the money is spread over kinds of bets; the shares always add up to 100 %. */
export function SleevesPart() {
  const { draft, change, errors, answer } = useBasketPage();
  const shares = draft.sleeves.length === 0 ? [] : percents(draft.sleeves);
  const choose = (chosen: Chosen) => change({ ...draft, sleeves: [...chosen] });
  const removal = answer?.data.funnel.find(({ id }) => id === "sleeves");
  return (
    <SettingsPart
      open
      title="Sleeves"
      summary={
        draft.sleeves.length === 0
          ? "none: anything goes"
          : draft.sleeves.map(({ share }) => `${Math.round(share * 100)}`).join(" / ")
      }
    >
      {shares.map(({ id, percent }) => {
        const sleeve = sleeves.find((one) => one.id === id);
        return (
          sleeve !== undefined && (
            <SleeveRow
              key={id}
              name={sleeve.name}
              reason={sleeve.reason}
              percent={percent}
              members={answer?.data.sleeves.find((one) => one.id === id)?.members ?? null}
              onChange={(next) => choose(sharesOf(withPercent(shares, id, next)))}
            />
          )
        );
      })}
      <p className="flex justify-between text-xs">
        <span className={clsx(errors.has("sleeves") ? "font-medium text-severe" : "text-ink-3")}>
          {errors.get("sleeves") ??
            (shares.length === 0
              ? "No sleeves: the best tokens of any kind. Balance is then up to the limits."
              : removal !== undefined && (
                  <span data-removal="sleeves">
                    in no sleeve: {group(removal.removesAlone)} removed
                  </span>
                ))}
        </span>
        {shares.length > 0 && <span className="figures text-ink-2">= 100%</span>}
      </p>
      <div className="flex flex-wrap gap-1.5">
        <Button size="sm" onClick={() => choose(defaultSettings.sleeves)}>
          Balanced
        </Button>
        <Button size="sm" onClick={() => choose(even())}>
          Even
        </Button>
        <Button size="sm" disabled={shares.length === 0} onClick={() => choose([])}>
          No sleeves
        </Button>
      </div>
    </SettingsPart>
  );
}
