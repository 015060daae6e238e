"use client";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useMemo, useState } from "react";
import { type BasketSettings, basketSettingsSchema } from "@/lib/domain/basket/settings";
import { type BuildAnswer, buildQuery } from "@/lib/queries/basket";
import { RequestError } from "@/lib/queries/request-error";
import { keepDraft } from "./draft-store";
import { errorsOfIssues, errorsOfProblem, type FieldErrors, noErrors } from "./field-errors";
import { settingsText } from "./settings-text";

/** After the last change, before a basket is built. */
const settleMs = 450;

/** Everything the page knows and does about its basket. */
export interface BasketState {
  /** What the form shows; some fields may be wrong, unknown numbers are NaN. */
  readonly draft: BasketSettings;
  readonly change: (next: BasketSettings) => void;
  readonly errors: FieldErrors;
  /** The newest basket there is; of earlier settings while `isBuilding`. Null before the first. */
  readonly answer: BuildAnswer | null;
  readonly isBuilding: boolean;
  /** Why the newest settings have no basket, in words; null when they have. */
  readonly failure: string | null;
  readonly retry: () => void;
}

function putIntoAddress(settings: BasketSettings): void {
  const url = new URL(window.location.href);
  const text = settingsText(settings);
  url.searchParams.delete("mustHave");
  if (text === "") url.searchParams.delete("settings");
  else url.searchParams.set("settings", text);
  window.history.replaceState(null, "", url);
}

/** The settings that a basket is built by: the draft, once it is valid and has not changed for a moment. */
function useSettled(draft: BasketSettings, valid: BasketSettings | null): BasketSettings {
  const [settled, setSettled] = useState(valid ?? draft);
  useEffect(() => {
    if (valid === null || settingsText(valid) === settingsText(settled)) return;
    const timer = setTimeout(() => {
      setSettled(valid);
      putIntoAddress(valid);
      keepDraft(settingsText(valid));
    }, settleMs);
    return () => clearTimeout(timer);
  }, [valid, settled]);
  return settled;
}

/** Holds the settings, and the basket that they ask for as of a day. `first` is the server's for `initial`. */
export function useBasket(
  initial: BasketSettings,
  first: BuildAnswer | null,
  asOf: string | null,
): BasketState {
  const [draft, setDraft] = useState(initial);
  const parsed = useMemo(() => basketSettingsSchema.safeParse(draft), [draft]);
  const valid = parsed.success ? parsed.data : null;
  const settled = useSettled(draft, valid);
  const isFirst = settingsText(settled) === settingsText(initial);
  const { data, error, isFetching, refetch } = useQuery({
    ...buildQuery(settled, asOf),
    ...(isFirst && first !== null ? { initialData: first } : {}),
  });
  // A refused change has no answer: the basket before stays on the page.
  const [last, setLast] = useState(first);
  if (data !== undefined && data !== last) setLast(data);
  const isUnsettled = valid !== null && settingsText(valid) !== settingsText(settled);
  const problem = error instanceof RequestError ? error.problem : null;
  const errors = useMemo(() => {
    if (!parsed.success) return errorsOfIssues(parsed.error.issues);
    return problem === null ? noErrors : errorsOfProblem(problem);
  }, [parsed, problem]);
  return {
    draft,
    change: setDraft,
    errors,
    answer: data ?? last,
    isBuilding: isFetching || isUnsettled,
    failure: isFetching || isUnsettled ? null : (error?.message ?? null),
    retry: refetch,
  };
}
