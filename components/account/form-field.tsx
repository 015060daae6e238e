"use client";
import { type ComponentProps, useId } from "react";
import { Input } from "@/components/ui/input";

/** A field of a form that is sent to the server. */
export interface Field
  extends Pick<
    ComponentProps<"input">,
    "type" | "autoComplete" | "required" | "minLength" | "maxLength" | "readOnly" | "defaultValue"
  > {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
}

interface FormFieldProps {
  readonly field: Field;
  readonly error: string | undefined;
  readonly value: string | undefined;
}

/** A labelled input with its hint, and what is wrong with it. */
export function FormField({ field, error, value }: FormFieldProps) {
  const id = useId();
  const { label, hint, defaultValue, ...input } = field;
  const note = error ?? hint;
  return (
    <div className="flex flex-col gap-1">
      <label htmlFor={id} className="text-grid font-medium">
        {label}
      </label>
      <Input
        id={id}
        defaultValue={value ?? defaultValue}
        aria-invalid={error !== undefined}
        aria-describedby={note === undefined ? undefined : `${id}-note`}
        className="h-9"
        {...input}
      />
      {note !== undefined && (
        <p id={`${id}-note`} className={error ? "text-xs text-severe" : "text-xs text-ink-3"}>
          {note}
        </p>
      )}
    </div>
  );
}
