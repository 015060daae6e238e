"use client";
import { useQuery } from "@tanstack/react-query";
import { useSyncExternalStore } from "react";
import { type Build, type Risk, riskQuery } from "@/lib/queries/basket";

/** What is known about the odds of the newest basket. */
export interface RiskState {
  /** Of an earlier basket while `isOld`; null before the first and where no basket is possible. */
  readonly risk: Risk | null;
  readonly isWaiting: boolean;
  readonly isOld: boolean;
  readonly failure: string | null;
  readonly retry: () => void;
}

const never = () => () => {};

/** Asks for the odds of a basket when it is a basket. The server's page says nothing of them, so that it is there at once. */
export function useRisk(build: Build | null, asOf: string | null): RiskState {
  const isInBrowser = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  const basket = build?.feasible === true && isInBrowser ? build : null;
  const { data, error, isFetching, isPlaceholderData, refetch } = useQuery(riskQuery(basket, asOf));
  return {
    risk: basket === null ? null : (data ?? null),
    isWaiting: isFetching,
    isOld: isPlaceholderData || isFetching,
    failure: isFetching ? null : (error?.message ?? null),
    retry: refetch,
  };
}
