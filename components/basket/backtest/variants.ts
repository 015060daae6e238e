import { settingsText } from "@/components/basket/state/settings-text";
import type { BasketSettings } from "@/lib/domain/basket/settings";

const storageKey = "moonscope.basket.variants";

function read(): string[] {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(storageKey) ?? "[]");
    return Array.isArray(kept) ? kept.filter((one) => typeof one === "string") : [];
  } catch {
    return [];
  }
}

/**
 * Counts the different settings and rules tested in this browser session, this one included: who tries many finds a good
 * one by luck, and the deflated Sharpe ratio takes that off.
 */
export function countVariant(settings: BasketSettings, rule: string): number {
  const variants = new Set([...read(), `${rule} ${settingsText(settings)}`]);
  try {
    sessionStorage.setItem(storageKey, JSON.stringify([...variants]));
  } catch {
    // Without storage only this one is counted.
  }
  return variants.size;
}
