import { describe, expect, test } from "vitest";
import { sectorRules } from "./sector-rules";
import { sectorOf, sectors } from "./sectors";

describe("sectorOf", () => {
  test.each([
    [["Artificial Intelligence (AI)", "Ethereum Ecosystem"], "ai"],
    [["Artificial Intelligence (AI)", "DePIN", "GMCI DePIN Index"], "depin"],
    [["Artificial Intelligence (AI)", "DePIN", "Bittensor Ecosystem"], "ai"],
    [["AI Agents", "Meme", "Base Ecosystem"], "meme"],
    [["Solana Ecosystem", "Cat-Themed"], "meme"],
    [["Layer 1 (L1)", "Real World Assets (RWA)"], "rwa"],
    [["Layer 1 (L1)", "Real World Assets (RWA)", "GMCI Layer 1 Index"], "l1"],
    [["Smart Contract Platform", "Privacy", "Layer 1 (L1)"], "privacy"],
    [["Smart Contract Platform", "Layer 0 (L0)"], "l2"],
    [["Smart Contract Platform"], "l1"],
    [["Layer 1 (L1)", "Decentralized Finance (DeFi)"], "l1"],
    [["Decentralized Finance (DeFi)", "Liquid Staking Governance Tokens"], "defi"],
    [["Gaming Blockchains", "Layer 1 (L1)"], "gaming"],
    [["Oracle", "Ethereum Ecosystem"], "infrastructure"],
    [["Centralized Exchange (CEX) Token"], "other"],
  ] as const)("%j is %s", (categories, sector) => {
    expect(sectorOf(categories)).toBe(sector);
  });

  test.each([[[]], [["Ethereum Ecosystem", "Pantera Capital Portfolio"]], [["Never Heard Of"]]])(
    "%j is unclassified, never a guess",
    (categories) => {
      expect(sectorOf(categories)).toBeNull();
    },
  );

  test("does not depend on the order in which the vendor lists categories", () => {
    const categories = ["Layer 1 (L1)", "DePIN", "Artificial Intelligence (AI)"];
    expect(sectorOf([...categories].reverse())).toBe(sectorOf(categories));
  });

  test("every sector has a rule, every rule a sector", () => {
    const ruled = new Set(sectorRules.map(({ sector }) => sector));
    expect([...ruled].sort()).toEqual(sectors.map(({ id }) => id).sort());
  });

  test("a category decides one sector only", () => {
    const names = sectorRules.flatMap(({ categories }) => categories);
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
  });
});
