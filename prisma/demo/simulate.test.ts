import { describe, expect, it } from "vitest";
import { exclusionOf } from "@/lib/domain/market/exclusions";
import { fieldKeys } from "@/lib/domain/market/fields";
import { sectorOf } from "@/lib/domain/market/sectors";
import { sectorIds, sectorProfiles } from "./sectors";
import type { DemoMarket } from "./simulate";
import { simulateMarket } from "./simulate";
import { testLastDay } from "./testing";

const small = (seed: number) =>
  simulateMarket({ seed, tokens: 60, days: 160, lastDay: testLastDay });

const bytesOf = (market: DemoMarket, index: number) =>
  market
    .history(index)
    .observed()
    .map(([field, column]) => [field, Buffer.from(column.buffer)]);

const wellKnown =
  "Bitcoin BTC Ethereum ETH Tether USDT BNB Solana SOL USDC XRP Dogecoin DOGE Cardano ADA TRON TRX Avalanche AVAX Shiba SHIB Polkadot DOT Chainlink LINK Pepe PEPE Bonk BONK Render RNDR Akash AKT Helium HNT IoTeX Centrifuge Goldfinch Starknet Hyperlane Axelar Namada Secret Sei Monad Caldera Celestia TIA Arweave Filecoin FIL Ondo ONDO Bittensor TAO Worldcoin WLD Floki FLOKI dogwifhat WIF Sui SUI Aptos APT Maker MKR Aave AAVE Uniswap UNI Monero XMR Zcash ZEC Litecoin LTC Kaspa KAS Velodrome VELO STRK".split(
    " ",
  );

describe("simulateMarket", () => {
  it("gives the same bytes for the same seed, in whatever order histories are asked for", () => {
    const [once, again] = [small(3), small(3)];
    expect(again.tokens).toEqual(once.tokens);
    expect(again.truths).toEqual(once.truths);
    const backwards = once.tokens
      .map((_, i) => bytesOf(once, once.tokens.length - 1 - i))
      .reverse();
    for (const [i, bytes] of backwards.entries()) expect(bytesOf(again, i)).toEqual(bytes);
  });

  it("changes every token with the seed", () => {
    const [one, other] = [small(1), small(2)];
    const names = new Set(one.tokens.map(({ name }) => name));
    const shared = other.tokens.filter(
      ({ name, categories }) => names.has(name) && !exclusionOf(categories),
    );
    expect(shared.length).toBeLessThan(4);
    for (const index of one.tokens.keys()) {
      expect(bytesOf(other, index)).not.toEqual(bytesOf(one, index));
    }
  });

  it("invents names: slugs are unique and no well-known coin is meant", () => {
    for (const seed of [1, 2, 3]) {
      const { tokens } = simulateMarket({ seed, tokens: 2000, days: 400, lastDay: testLastDay });
      const texts = tokens.flatMap(({ id, name, symbol }) => [id, name, symbol]);
      const lower = new Set(texts.map((text) => text.toLowerCase()));
      expect(wellKnown.filter((text) => lower.has(text.toLowerCase()))).toEqual([]);
      expect(new Set(tokens.map(({ id }) => id)).size).toBe(2000);
      expect(tokens.filter(({ id }) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id))).toEqual([]);
    }
  });

  it("describes tokens by categories that lead back to every sector, and a dozen that are excluded", () => {
    for (const sector of sectorIds) {
      for (const category of sectorProfiles[sector].categories) {
        expect(sectorOf([category])).toBe(sector);
      }
    }
    const { tokens } = simulateMarket({ seed: 1, tokens: 2000, days: 400, lastDay: testLastDay });
    expect(new Set(tokens.map(({ categories }) => sectorOf(categories)))).toEqual(
      new Set([...sectorIds, null]),
    );
    const excluded = tokens.map(({ categories }) => exclusionOf(categories)).filter(Boolean);
    expect(excluded).toHaveLength(12);
    expect(new Set(excluded)).toEqual(new Set(["stablecoin", "wrapped", "liquid-staked"]));
  });

  it("observes every field somewhere, and leaves every field unknown for some token", () => {
    const market = simulateMarket({ seed: 1, tokens: 200, days: 160, lastDay: testLastDay });
    const sheets = market.tokens.map((_, index) => market.history(index));
    for (const field of fieldKeys) {
      const known = sheets.filter((sheet) => sheet.get(field) !== null).length;
      expect(known, field).toBeGreaterThan(0);
      if (field !== "price" && field !== "volume24h") expect(known, field).toBeLessThan(200);
    }
  });

  it.each([
    { tokens: 19 },
    { tokens: 2.5 },
    { days: 10 },
    { seed: -1 },
    { seed: Number.NaN },
    { lastDay: 0.5 },
  ])("refuses %o by name", (wrong) => {
    const options = { seed: 1, tokens: 60, days: 160, lastDay: testLastDay, ...wrong };
    expect(() => simulateMarket(options)).toThrow(new RegExp(`^${Object.keys(wrong)[0]} must be`));
  });
});

const addressForms: Record<string, RegExp> = {
  solana: /^[1-9A-HJ-NP-Za-km-z]{44}$/,
  sui: /^0x[0-9a-f]{64}::\w+::\w+$/,
};

describe("the metadata of a simulated token", () => {
  it("gives addresses in the form of their chain and links that lead to no real project", () => {
    for (const { chain, contract, homepage, github } of small(5).tokens) {
      expect(chain === null).toBe(contract === null);
      if (chain !== null) expect(contract).toMatch(addressForms[chain] ?? /^0x[0-9a-f]{40}$/);
      const links = [homepage, ...github].filter((link) => link !== null);
      for (const link of links) {
        expect(link).toMatch(/^https:\/\/([a-z0-9-]+\.)?example\.com\//);
      }
    }
  });
});
