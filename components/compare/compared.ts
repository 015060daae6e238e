"use client";
import { useSyncExternalStore } from "react";
import { maxCompared } from "./max-compared";

export interface ComparedToken {
  readonly id: string;
  readonly symbol: string;
}

const storageKey = "moonscope.compared";
const none: readonly ComparedToken[] = [];
const listeners = new Set<() => void>();
let tokens: readonly ComparedToken[] | null = null;
/** What was asked for last, when it found no place. */
let refused: ComparedToken | null = null;

const isToken = (value: unknown): value is ComparedToken =>
  typeof value === "object" &&
  value !== null &&
  "id" in value &&
  "symbol" in value &&
  typeof value.id === "string" &&
  typeof value.symbol === "string";

function read(): readonly ComparedToken[] {
  if (tokens !== null) return tokens;
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(storageKey) ?? "[]");
    tokens = Array.isArray(kept) ? kept.filter(isToken).slice(0, maxCompared) : none;
  } catch {
    tokens = none;
  }
  return tokens;
}

function write(next: readonly ComparedToken[]): void {
  tokens = next;
  try {
    sessionStorage.setItem(storageKey, JSON.stringify(next));
  } catch {
    // Without storage the choice lasts as long as the page.
  }
  refuse(null);
}

function refuse(token: ComparedToken | null): void {
  refused = token;
  for (const listener of listeners) listener();
}

/** Puts a token into the comparison or takes it out; a fifth token is refused, which `useRefused` tells. */
export function toggleCompared(token: ComparedToken): void {
  const now = read();
  if (now.some(({ id }) => id === token.id)) write(now.filter(({ id }) => id !== token.id));
  else if (now.length >= maxCompared) refuse(token);
  else write([...now, token]);
}

export const clearCompared = (): void => write(none);

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The tokens chosen for comparison in this browser tab, in the order of choosing. */
export const useCompared = (): readonly ComparedToken[] =>
  useSyncExternalStore(subscribe, read, () => none);

/** The token that found no place in a full comparison; null again with the next change. */
export const useRefused = (): ComparedToken | null =>
  useSyncExternalStore(
    subscribe,
    () => refused,
    () => null,
  );
