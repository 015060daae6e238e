"use client";
import { NumberField } from "@/components/basket/fields/number-field";
import { SelectField } from "@/components/basket/fields/select-field";
import { SettingsPart } from "@/components/basket/fields/settings-part";
import { useBasketPage } from "@/components/basket/state/basket-context";
import { Checkbox } from "@/components/ui/checkbox";
import type { ExitRules, StopRule } from "@/lib/domain/basket/exit-rules";
import { LadderEditor } from "./ladder-editor";

const kinds = [
  ["none", "No stop"],
  ["fixed", "Fixed, under the entry price"],
  ["trailing", "Trailing, under the highest price"],
  ["volatility", "By volatility"],
] as const;

/** A stop of each kind to begin with. */
const starts: Readonly<Record<StopRule["kind"], StopRule>> = {
  none: { kind: "none" },
  fixed: { kind: "fixed", fallFraction: 0.5 },
  trailing: { kind: "trailing", fallFraction: 0.6 },
  volatility: { kind: "volatility", multiple: 2, lookbackDays: 30 },
};

function StopFields({ stop, onChange }: { stop: StopRule; onChange: (stop: StopRule) => void }) {
  switch (stop.kind) {
    case "none":
      return null;
    case "fixed":
    case "trailing":
      return (
        <NumberField
          label="Sell after a fall of"
          path="exits.stop.fallFraction"
          unit="percent"
          value={stop.fallFraction}
          onChange={(value) => onChange({ ...stop, fallFraction: value ?? Number.NaN })}
        />
      );
    case "volatility":
      return (
        <>
          <NumberField
            label="Standard deviations under entry"
            path="exits.stop.multiple"
            value={stop.multiple}
            onChange={(value) => onChange({ ...stop, multiple: value ?? Number.NaN })}
          />
          <NumberField
            label="Days looked back on"
            path="exits.stop.lookbackDays"
            value={stop.lookbackDays}
            onChange={(value) => onChange({ ...stop, lookbackDays: value ?? Number.NaN })}
          />
        </>
      );
  }
}

/** How each bet ends: stop, take-profit ladder, time stop, invalidation. */
export function ExitsPart() {
  const { draft, change } = useBasketPage();
  const { stop, takeProfits, timeStopDays, invalidation } = draft.exits;
  const exit = (next: Partial<ExitRules>) =>
    change({ ...draft, exits: { ...draft.exits, ...next } });
  return (
    <SettingsPart
      title="Exits"
      summary={`${stop.kind === "none" ? "no" : stop.kind} stop, ${takeProfits.length} rungs`}
    >
      <SelectField
        label="Stop loss"
        path="exits.stop.kind"
        value={stop.kind}
        options={kinds}
        onChange={(kind) => exit({ stop: starts[kind] })}
      />
      <StopFields stop={stop} onChange={(next) => exit({ stop: next })} />
      <LadderEditor rungs={takeProfits} onChange={(next) => exit({ takeProfits: next })} />
      <NumberField
        label="Sell after, days"
        path="exits.timeStopDays"
        value={timeStopDays}
        empty="never"
        onChange={(value) => exit({ timeStopDays: value })}
      />
      <Checkbox
        checked={invalidation.onSevereFlag}
        onChange={(onSevereFlag) => exit({ invalidation: { ...invalidation, onSevereFlag } })}
      >
        Sell when a severe red flag is raised
      </Checkbox>
      <NumberField
        label="Sell when the grade is under"
        path="exits.invalidation.gradeUnder"
        value={invalidation.gradeUnder}
        empty="never"
        onChange={(gradeUnder) => exit({ invalidation: { ...invalidation, gradeUnder } })}
      />
    </SettingsPart>
  );
}
