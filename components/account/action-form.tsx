"use client";
import clsx from "clsx";
import { type ReactNode, useActionState } from "react";
import { Button } from "@/components/ui/button";
import { type Field, FormField } from "./form-field";
import { type FormAction, untouched } from "./form-state";

interface ActionFormProps {
  readonly action: FormAction;
  readonly fields?: readonly Field[];
  /** Sent along without being shown. */
  readonly hidden?: Readonly<Record<string, string>>;
  readonly submit: string;
  /** Names the button where several read alike. */
  readonly submitLabel?: string;
  readonly variant?: "primary" | "outline" | "ghost";
  readonly isWide?: boolean;
  readonly children?: ReactNode;
}

/** A form that the server takes; it works before and without the page's script. */
export function ActionForm(props: ActionFormProps) {
  const { action, fields = [], hidden = {}, submit, submitLabel, isWide = false, children } = props;
  const [state, send, isSending] = useActionState(action, untouched);
  return (
    <form action={send} className="flex flex-col gap-3">
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {fields.map((field) => (
        <FormField
          key={field.name}
          field={field}
          error={state.errors[field.name]}
          value={state.values[field.name]}
        />
      ))}
      {children}
      <p
        role="status"
        className={clsx(
          "text-grid empty:hidden",
          state.isDone ? "text-ink-2" : "font-medium text-severe",
        )}
      >
        {state.message}
      </p>
      <Button
        type="submit"
        variant={props.variant ?? "outline"}
        aria-label={submitLabel}
        aria-disabled={isSending}
        className={isWide ? "h-9 w-full" : "self-start"}
      >
        {submit}
      </Button>
    </form>
  );
}
