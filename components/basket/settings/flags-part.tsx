"use client";
import { FieldNote } from "@/components/basket/fields/field-note";
import { SettingsPart } from "@/components/basket/fields/settings-part";
import { useField } from "@/components/basket/fields/use-field";
import { useBasketPage } from "@/components/basket/state/basket-context";
import { SeverityMark } from "@/components/ui/badge";
import { Checkbox } from "@/components/ui/checkbox";

/** Which red flags keep a token out. */
export function FlagsPart() {
  const { draft, change, flags } = useBasketPage();
  const { noSevereFlags, excludedFlags } = draft.limits;
  const severe = useField("limits.noSevereFlags");
  const excluded = useField("limits.excludedFlags");
  const limit = (next: Partial<typeof draft.limits>) =>
    change({ ...draft, limits: { ...draft.limits, ...next } });
  const summary = [
    ...(noSevereFlags ? ["no severe"] : []),
    ...(excludedFlags.length > 0 ? [`${excludedFlags.length} more`] : []),
  ].join(", ");
  return (
    <SettingsPart title="Red flags" summary={summary || "all allowed"}>
      <div>
        <Checkbox checked={noSevereFlags} onChange={(checked) => limit({ noSevereFlags: checked })}>
          No severe red flag
        </Checkbox>
        <FieldNote path="limits.noSevereFlags" field={severe} />
      </div>
      <fieldset>
        <legend className="text-xs text-ink-2">Never with one of these</legend>
        <div className="mt-1 max-h-56 overflow-y-auto border-y py-1 pr-1">
          {flags.map(({ key, name, severity }) => (
            <Checkbox
              key={key}
              checked={excludedFlags.includes(key)}
              onChange={(checked) =>
                limit({
                  excludedFlags: checked
                    ? [...excludedFlags, key]
                    : excludedFlags.filter((one) => one !== key),
                })
              }
            >
              <span className="flex min-w-0 grow items-center justify-between gap-2">
                <span className="min-w-0">{name}</span>
                <SeverityMark severity={severity} word={false} />
              </span>
            </Checkbox>
          ))}
        </div>
        <FieldNote path="limits.excludedFlags" field={excluded} />
      </fieldset>
    </SettingsPart>
  );
}
