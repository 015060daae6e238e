import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { providers } from ".";
import { receivedAtMs } from "./testing/fixture";

// Real answers, where this checkout lies beside a folder of them.
const recordings = join(import.meta.dirname, "../../../shared/providers");

const read = (path: string): unknown => {
  const text = readFileSync(join(recordings, path), "utf8");
  // Some begin with method, path and authentication.
  return JSON.parse(/^(GET|POST)\n/.test(text) ? text.split("\n").slice(3).join("\n") : text);
};

const endpointOf = (provider: string, id: string) => {
  const endpoint = providers
    .find((one) => one.id === provider)
    ?.endpoints.find((one) => one.id === id);
  if (endpoint === undefined) throw new Error(`No endpoint "${provider} ${id}".`);
  return endpoint;
};

const weth = "0xc02aaa39b223fe8d0a0e5c4f27ead9083c756cc2";
const ray = "4k3Dyjzvzp8eMZWUXbBCjEvwSkkk59S5iCNLY3QrkX6R";
const token = {
  providerIds: { coingecko: "bitcoin" },
  contracts: [
    { chain: "ethereum", address: weth },
    { chain: "solana", address: ray },
  ],
  pools: [{ chain: "ethereum", address: "0x1", liquidityUsd: null }],
  repositories: ["octocat/hello-world"],
};

const single = [
  ["coingecko", "markets", "coingecko/recorded/coins_markets_2021-11-08_mockCoinsData.json"],
  ["coingecko", "markets", "coingecko/coins__markets.json"],
  ["coingecko", "markets", "coingecko/recorded/jkorf_GetMarkets.txt"],
  ["coingecko", "coin", "coingecko/coins__id.json"],
  ["coingecko", "coin", "coingecko/recorded/jkorf_GetAssetDetails.txt"],
  ["coingecko", "tickers", "coingecko/coins__id__tickers.json"],
  ["coingecko", "tickers", "coingecko/recorded/jkorf_GetTickers.txt"],
  ["coingecko", "market-chart", "coingecko/coins__id__market_chart.json"],
  ["coingecko", "market-chart", "coingecko/recorded/jkorf_GetMarketChart.txt"],
  ["coingecko", "categories", "coingecko/coins__categories.json"],
  ["geckoterminal", "new-pools", "geckoterminal/cg_onchain__networks__network__new_pools.json"],
  [
    "geckoterminal",
    "token-info",
    "geckoterminal/cg_onchain__networks__network__tokens__address__info.json",
  ],
  [
    "geckoterminal",
    "ohlcv",
    "geckoterminal/cg_onchain__networks__network__pools__pool_address__ohlcv__timeframe.json",
  ],
  ["goplus", "evm-security", "goplus/evm_token_security_1_WETH.recorded.json"],
  ["goplus", "solana-security", "goplus/solana_token_security_RAY.recorded.json"],
  ["honeypot-is", "is-honeypot", "honeypotis/IsHoneypot_WETH_eth.recorded.json"],
  ["github", "repository", "github/repos__owner__repo.200.json"],
  ["github", "participation", "github/repos__owner__repo__stats__participation.200.json"],
  ["defillama", "protocols", "defillama/protocols.docs-example.json"],
  ["binance", "listings", "cex/binance_exchangeInfo.recorded.txt"],
  ["kraken", "listings", "cex/kraken_AssetPairs.recorded.txt"],
  ["coinbase", "listings", "cex/coinbase_market_products.recorded.txt"],
] as const;

describe.skipIf(!existsSync(recordings))("real answers", () => {
  it.each(single)("of %s %s are read: %s", (provider, id, path) => {
    const endpoint = endpointOf(provider, id);
    const asked = endpoint.scope === "token" ? token : null;
    const readings = endpoint.read(read(path), { receivedAtMs, token: asked, page: 0 });
    // The recorded exchange answer disables its only product.
    expect(readings.length).toBeGreaterThan(provider === "coinbase" ? -1 : 0);
  });

  it("of ten pages of new pools are all read", () => {
    const files = readdirSync(join(recordings, "geckoterminal/replay")).filter((file) =>
      file.includes("new_pools"),
    );
    const endpoint = endpointOf("geckoterminal", "new-pools");
    const context = { receivedAtMs, token: null, page: 0 };
    const readings = files.flatMap((file) =>
      endpoint.read(read(`geckoterminal/replay/${file}`), context),
    );
    expect(readings.length).toBeGreaterThan(150);
    expect(readings.every(({ contracts }) => contracts[0]?.chain === "solana")).toBe(true);
  });

  it("of WETH know what is there and not what is absent", () => {
    const [reading] = endpointOf("goplus", "evm-security").read(
      read("goplus/evm_token_security_1_WETH.recorded.json"),
      { receivedAtMs, token, page: 0 },
    );
    expect(reading?.values).toMatchObject({ honeypot: 0, holders: 3_679_802, sellTaxFraction: 0 });
    expect(reading?.values.top10Share).toBeCloseTo(0.6182, 4);
    expect(reading?.values).not.toHaveProperty("lpLockedShare");
    expect(reading?.values).not.toHaveProperty("ownerRenounced");
  });
});
