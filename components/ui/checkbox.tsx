import { Check } from "lucide-react";
import type { ReactNode } from "react";

interface CheckboxProps {
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly children: ReactNode;
  readonly disabled?: boolean;
}

/** A tick box with its label; the whole line is the target. */
export function Checkbox({ checked, onChange, children, disabled = false }: CheckboxProps) {
  return (
    <label className="flex min-h-6 cursor-pointer items-center gap-2 text-grid hover:text-ink has-disabled:cursor-not-allowed pointer-coarse:min-h-9">
      <span className="relative grid shrink-0">
        <input
          type="checkbox"
          checked={checked}
          disabled={disabled}
          onChange={(event) => onChange(event.target.checked)}
          className="peer size-4 appearance-none rounded-sm border border-line-strong bg-surface checked:border-accent checked:bg-accent"
        />
        <Check
          aria-hidden
          strokeWidth={3}
          className="pointer-events-none absolute inset-0.5 hidden size-3 text-accent-ink peer-checked:block"
        />
      </span>
      {children}
    </label>
  );
}
