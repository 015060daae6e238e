"use client";
import { Plus, X } from "lucide-react";
import { NumberField } from "@/components/basket/fields/number-field";
import { Button } from "@/components/ui/button";
import type { TakeProfit } from "@/lib/domain/basket/exit-rules";

const mostRungs = 10;

interface LadderEditorProps {
  readonly rungs: readonly TakeProfit[];
  readonly onChange: (rungs: TakeProfit[]) => void;
}

interface RungProps {
  readonly rung: TakeProfit;
  readonly at: number;
  readonly onChange: (rung: TakeProfit) => void;
  readonly onRemove: () => void;
}

function Rung({ rung, at, onChange, onRemove }: RungProps) {
  const { atMultiple, sell } = rung;
  return (
    <li className="grid grid-cols-[1fr_1fr_1.75rem] items-start gap-2 border-t pt-1.5">
      <NumberField
        isStacked
        label={`Rung ${at + 1}: at × entry`}
        path={`exits.takeProfits.${at}.atMultiple`}
        value={atMultiple}
        onChange={(value) => onChange({ ...rung, atMultiple: value ?? Number.NaN })}
      />
      <div className="grid gap-0.5">
        <label className="grid gap-0.5 text-xs text-ink-2">
          Sell
          <select
            aria-label={`Rung ${at + 1}: sell`}
            value={sell === "stake" ? "stake" : "share"}
            onChange={(event) =>
              onChange({ ...rung, sell: event.target.value === "stake" ? "stake" : 1 / 3 })
            }
            className="h-7 w-full rounded border border-line-strong bg-surface px-1 text-xs text-ink pointer-coarse:h-9"
          >
            <option value="stake">the stake</option>
            <option value="share">a share of the rest</option>
          </select>
        </label>
        {sell !== "stake" && (
          <NumberField
            isStacked
            label="of the rest"
            path={`exits.takeProfits.${at}.sell`}
            unit="percent"
            value={sell}
            onChange={(value) => onChange({ ...rung, sell: value ?? Number.NaN })}
          />
        )}
      </div>
      <Button
        variant="ghost"
        size="icon"
        aria-label={`Remove rung ${at + 1}`}
        onClick={onRemove}
        className="mt-4"
      >
        <X aria-hidden />
      </Button>
    </li>
  );
}

/** The take-profit ladder, rung by rung. */
export function LadderEditor({ rungs, onChange }: LadderEditorProps) {
  const highest = Math.max(1, ...rungs.map(({ atMultiple }) => atMultiple || 1));
  return (
    <fieldset>
      <legend className="text-xs text-ink-2">Take profits</legend>
      <ol className="mt-1 grid gap-1.5">
        {rungs.map((rung, at) => (
          <Rung
            // biome-ignore lint/suspicious/noArrayIndexKey: a rung is its place; nothing else names it.
            key={at}
            rung={rung}
            at={at}
            onChange={(next) => onChange(rungs.map((one, i) => (i === at ? next : one)))}
            onRemove={() => onChange(rungs.filter((_, i) => i !== at))}
          />
        ))}
      </ol>
      <Button
        size="sm"
        disabled={rungs.length >= mostRungs}
        onClick={() =>
          onChange([...rungs, { atMultiple: Math.min(1000, highest * 2), sell: 1 / 3 }])
        }
        className="mt-2"
      >
        <Plus aria-hidden />
        Add a rung
      </Button>
    </fieldset>
  );
}
