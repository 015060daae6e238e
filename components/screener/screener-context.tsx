"use client";
import { createContext, use } from "react";
import type { ScreenCatalog } from "@/lib/domain/screen/catalog";
import type { FirstScreen } from "./state/first-screen";
import type { ScreenState } from "./state/use-screen-query";
import type { ScreenResultState } from "./state/use-screen-rows";

/** What the parts of the screener share. */
export interface ScreenerState extends ScreenState {
  readonly catalog: ScreenCatalog;
  readonly first: FirstScreen;
  readonly result: ScreenResultState;
}

const Context = createContext<ScreenerState | null>(null);

export const ScreenerProvider = Context.Provider;

/** The state of the screener around; throws outside of it. */
export function useScreener(): ScreenerState {
  const state = use(Context);
  if (state === null) throw new Error("useScreener needs a ScreenerProvider around it.");
  return state;
}
