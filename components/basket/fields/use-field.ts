"use client";
import { useId } from "react";
import { useBasketPage } from "@/components/basket/state/basket-context";

export interface Field {
  readonly id: string;
  readonly noteId: string;
  readonly error: string | undefined;
  /** Spread over the control: its name for labels, and what describes it. */
  readonly control: {
    readonly id: string;
    readonly "aria-invalid": true | undefined;
    readonly "aria-describedby": string;
  };
}

/** What a control of a field of the settings needs; `own` is an error that the control itself found. */
export function useField(path: string, own?: string): Field {
  const id = useId();
  const { errors } = useBasketPage();
  const error = own ?? errors.get(path);
  const noteId = `${id}-note`;
  return {
    id,
    noteId,
    error,
    control: {
      id,
      "aria-invalid": error === undefined ? undefined : true,
      "aria-describedby": noteId,
    },
  };
}
