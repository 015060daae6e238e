import { describe, expect, test } from "vitest";
import { exclusionOf } from "./exclusions";

describe("exclusionOf", () => {
  test.each([
    [["Stablecoins", "USD Stablecoin"], "stablecoin"],
    [["Bridged USDC", "Bridged-Tokens"], "stablecoin"],
    [["Yield-Bearing Stablecoin"], "stablecoin"],
    [["Wrapped-Tokens", "Liquid Staking Tokens"], "wrapped"],
    [["Bridged WETH"], "wrapped"],
    [["Meme", "Binance-Peg Tokens"], "wrapped"],
    [["Tokenized Treasury Bills (T-Bills)", "Real World Assets (RWA)"], "wrapped"],
    [["Liquid Staking Tokens", "Liquid Staked ETH", "Liquid Staking"], "liquid-staked"],
    [["Liquid Restaking Tokens"], "liquid-staked"],
    [["Liquid Restaked SOL"], "liquid-staked"],
  ] as const)("%j is excluded as %s", (categories, exclusion) => {
    expect(exclusionOf(categories)).toBe(exclusion);
  });

  test.each([
    [["Liquid Staking", "Liquid Staking Governance Tokens", "DePIN"]],
    [["Liquid Staking"]],
    [["Stablecoin Protocol", "Decentralized Finance (DeFi)"]],
    [["Meme", "Bridged-Tokens"]],
    [["Crypto-Backed Tokens", "Rebase Tokens"]],
    [["Decentralized Finance (DeFi)", "Lending/Borrowing Protocols", "Liquid Staking Tokens"]],
    [[]],
  ])("%j may be graded", (categories) => {
    expect(exclusionOf(categories)).toBeNull();
  });
});
