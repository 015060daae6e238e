import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { TokenRef } from "@/lib/providers/mechanism/endpoint";

/** A small answer of the same shape as the provider's: invented, except where the shape itself was recorded. */
export const fixtureText = (provider: string, endpoint: string): string =>
  readFileSync(join(import.meta.dirname, "..", provider, "fixtures", `${endpoint}.json`), "utf8");

export const fixture = (provider: string, endpoint: string): unknown =>
  JSON.parse(fixtureText(provider, endpoint));

/** The token that the fixtures are about. */
export const geese: TokenRef = {
  providerIds: { coingecko: "beta-protocol" },
  contracts: [
    { chain: "ethereum", address: "0xd4c24d1172813702439ab03b914a7c6e1c65b110" },
    { chain: "solana", address: "Mint1zRgSvvCFDoYc2ciTkMrbDfRKybA4SoFbPmAmint" },
  ],
  pools: [
    {
      chain: "ethereum",
      address: "0x4b025567ef3e47e7c6f091ba2e224d250eaeedadfddcee292c5281f632fbea07",
      liquidityUsd: 80_000,
    },
  ],
  repositories: ["Beta/Core"],
};

/** The time at which the fixtures were "received". */
export const receivedAtMs = Date.UTC(2026, 4, 28);
