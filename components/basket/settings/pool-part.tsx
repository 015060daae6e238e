"use client";
import { FieldNote } from "@/components/basket/fields/field-note";
import { SettingsPart } from "@/components/basket/fields/settings-part";
import { useField } from "@/components/basket/fields/use-field";
import { useBasketPage } from "@/components/basket/state/basket-context";
import { RadioList } from "@/components/ui/radio-list";
import type { BasketSettings } from "@/lib/domain/basket/settings";
import { presetExpressions } from "./preset-expressions";
import { TokenPicker } from "./token-picker";

type Pool = BasketSettings["pool"];

const kinds = [
  ["market", "The whole market of the day"],
  ["screen", "A screen"],
  ["tokens", "Tokens that I name"],
] as const;

const words = { market: "whole market", screen: "a screen", tokens: "named tokens" } as const;

/** A pool of each kind to begin with; named tokens begin with the first must-have. */
const starts: Readonly<Record<Pool["kind"], Pool>> = {
  market: { kind: "market" },
  screen: { kind: "screen", where: "grade >= 50" },
  tokens: { kind: "tokens", ids: [] },
};

function ScreenPool({ where, onChange }: { where: string; onChange: (where: string) => void }) {
  const field = useField("pool.where");
  return (
    <div className="grid gap-1">
      <label htmlFor={field.id} className="text-xs text-ink-2">
        Expression, as in the screener
      </label>
      <textarea
        {...field.control}
        rows={3}
        spellCheck={false}
        value={where}
        onChange={(event) => onChange(event.target.value)}
        className="w-full rounded border border-line-strong bg-surface px-2 py-1 font-mono text-xs aria-invalid:border-severe"
      />
      <FieldNote path="pool.where" field={field} />
      <label className="grid gap-0.5 text-xs text-ink-2">
        Begin with a ready-made screen
        <select
          value={presetExpressions.find((one) => one.where === where)?.id ?? ""}
          onChange={(event) => {
            const preset = presetExpressions.find(({ id }) => id === event.target.value);
            if (preset) onChange(preset.where);
          }}
          className="h-7 w-full rounded border border-line-strong bg-surface px-1.5 text-grid text-ink pointer-coarse:h-9"
        >
          <option value="">Choose …</option>
          {presetExpressions.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}

/** Where the candidates come from. */
export function PoolPart() {
  const { draft, change } = useBasketPage();
  const { pool } = draft;
  const choose = (next: Pool) => change({ ...draft, pool: next });
  return (
    <SettingsPart title="Pool" summary={words[pool.kind]}>
      <RadioList
        label="Candidates come from"
        value={pool.kind}
        options={kinds}
        onChange={(kind) => choose(starts[kind])}
      />
      {pool.kind === "screen" && (
        <ScreenPool where={pool.where} onChange={(where) => choose({ kind: "screen", where })} />
      )}
      {pool.kind === "tokens" && (
        <TokenPicker
          label="Tokens of the pool"
          path="pool.ids"
          ids={pool.ids}
          onChange={(ids) => choose({ kind: "tokens", ids })}
        />
      )}
    </SettingsPart>
  );
}
