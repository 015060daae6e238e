import { describe, expect, it } from "vitest";
import { binance } from "./binance/descriptor";
import { coinbase } from "./coinbase/descriptor";
import { defillama } from "./defillama/descriptor";
import { github } from "./github/descriptor";
import { honeypotIs } from "./honeypot-is/descriptor";
import { kraken } from "./kraken/descriptor";
import type { Connector } from "./mechanism/connector";
import { fixture, geese, receivedAtMs } from "./testing/fixture";

const context = { receivedAtMs, token: geese, page: 0 };

const read = (connector: Connector, endpoint: string, body?: unknown) => {
  const found = connector.endpoints.find(({ id }) => id === endpoint);
  return found?.read(body ?? fixture(connector.id, endpoint), context) ?? [];
};

describe("honeypot.is", () => {
  it("counts in percent, which become fractions", () => {
    expect(read(honeypotIs, "is-honeypot")[0]?.values).toEqual({
      ...{ honeypot: 1, buyTaxFraction: 0, sellTaxFraction: 0.975 },
      ...{ sourceVerified: 1, upgradeable: 0, holders: 9 },
    });
  });

  it("knows nothing of a simulation that failed, and nothing of another token", () => {
    const failed = Object.assign({}, fixture("honeypot-is", "is-honeypot"), {
      simulationSuccess: false,
    });
    expect(Object.keys(read(honeypotIs, "is-honeypot", failed)[0]?.values ?? {})).toEqual([
      ...["sourceVerified", "upgradeable", "holders"],
    ]);
    const other = { token: { address: "0x940181a94a35a4569e4529a3cdfb74e38fd98631" } };
    expect(read(honeypotIs, "is-honeypot", other)).toEqual([]);
  });
});

describe("GitHub", () => {
  it("reads a repository under its present name", () => {
    const [reading] = read(github, "repository");
    expect(reading).toMatchObject({
      ...{ providerId: "beta/core", values: { githubStars: 80, githubForks: 9 } },
    });
    expect(reading?.values.repositoryAgeDays).toBeCloseTo(1947.2, 1);
  });

  it("adds up the last four weeks, and knows no sum of fewer or unknown ones", () => {
    expect(read(github, "participation")[0]?.values).toEqual({ commits4w: 15 });
    expect(read(github, "commit-activity")[0]?.values).toEqual({ commits4w: 16 });
    expect(read(github, "participation", { all: [1, 2, 3] })).toEqual([]);
    expect(read(github, "participation", { all: [1, 2, null, 3] })).toEqual([]);
    expect(read(github, "participation", { all: [0, 0, 0, 0] })[0]?.values).toEqual({
      commits4w: 0,
    });
  });
});

describe("DefiLlama", () => {
  it("adds up versions of a protocol, and leaves out exchanges and what has no token", () => {
    const readings = read(defillama, "protocols");
    expect(readings).toMatchObject([
      {
        ...{ providerId: "gecko:geese", otherIds: { coingecko: "geese" } },
        values: { tvl: 5_000_000.5, audited: 1 },
      },
      { contracts: [{ chain: "binance-smart-chain" }], values: {} },
    ]);
  });

  it("reads chains that have a token", () => {
    expect(read(defillama, "chains")).toMatchObject([
      { otherIds: { coingecko: "alpha-chain" }, values: { tvl: 12_345_678.9 } },
    ]);
  });
});

describe("exchanges", () => {
  it.each([
    [binance, ["GOS"]],
    [kraken, ["BTC"]],
    [coinbase, ["GOS"]],
  ])("give symbols that trade now, as a hint that claims nothing", (exchange, symbols) => {
    const readings = read(exchange, "listings");
    expect(readings.map(({ description }) => description.symbol)).toEqual(symbols);
    for (const { values, contracts, otherIds } of readings)
      expect({ values, contracts, otherIds }).toEqual({ values: {}, contracts: [], otherIds: {} });
    expect(exchange.supplies).toEqual([]);
  });

  it("report errors inside an answer", () => {
    const failure = (error: string[]) => kraken.failureIn?.({ error, result: {} })?.kind;
    expect(failure(["EAPI:Rate limit exceeded"])).toBe("limited");
    expect(failure(["EService:Unavailable"])).toBe("unavailable");
    expect(failure(["EQuery:Unknown asset pair"])).toBe("rejected");
    expect(failure([])).toBeUndefined();
  });
});
