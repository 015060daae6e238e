import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalChain, chainNameAt, contractAddress } from "./chains";
import { groupRecords, type IdentityDecision } from "./group-records";
import { type IdentityRecord, recordKey } from "./record";

const record = (
  provider: string,
  providerId: string,
  contracts: readonly string[] = [],
  otherIds: Record<string, string> = {},
): IdentityRecord => ({
  provider,
  providerId,
  otherIds,
  contracts: contracts.map((text) => {
    const [chain = "", address = ""] = text.split(" ");
    return { chain, address };
  }),
});

const market = fc
  .array(
    fc.record({
      provider: fc.constantFrom("coingecko", "geckoterminal", "dexscreener"),
      providerId: fc.constantFrom("1", "2", "3", "4"),
      contracts: fc.uniqueArray(
        fc.record({ chain: fc.constantFrom("x", "y"), address: fc.constantFrom("a", "b", "c") }),
        { maxLength: 2, selector: ({ chain }) => chain },
      ),
      otherIds: fc.option(
        fc.constantFrom("1", "2", "3").map((id): Record<string, string> => ({ coingecko: id })),
        { nil: {} },
      ),
    }),
    { maxLength: 12 },
  )
  .map((records) => [...new Map(records.map((one) => [recordKey(one), one])).values()]);

describe("groupRecords", () => {
  it("joins by contract first, then by the id that one provider tells of another", () => {
    const records = [
      record("coingecko", "pippin", ["solana Dfh5"]),
      record("geckoterminal", "solana_Dfh5", ["solana Dfh5"]),
      record("defillama", "41", [], { coingecko: "pippin" }),
      record("coingecko", "other", ["solana Zzz"]),
    ];
    expect(groupRecords(records)).toEqual({
      groups: [
        ["coingecko:other"],
        ["coingecko:pippin", "defillama:41", "geckoterminal:solana_Dfh5"],
      ],
      conflicts: [],
    });
  });

  it("keeps two ids of one provider apart, and tells the conflict", () => {
    const records = [record("coingecko", "a", ["x 1"]), record("coingecko", "b", ["x 1"])];
    expect(groupRecords(records)).toEqual({
      groups: [["coingecko:a"], ["coingecko:b"]],
      conflicts: [{ left: "coingecko:a", right: "coingecko:b", reason: "two-ids-of-one-provider" }],
    });
  });

  it("keeps a lookalike contract that claims another's id apart", () => {
    const records = [
      record("coingecko", "a", ["x 1"]),
      record("geckoterminal", "x_2", ["x 2"], { coingecko: "a" }),
    ];
    const { groups, conflicts } = groupRecords(records);
    expect(groups).toHaveLength(2);
    expect(conflicts).toMatchObject([{ reason: "two-contracts-on-one-chain" }]);
  });

  it("does what a person decided, until that is undone", () => {
    const records = [record("coingecko", "a", ["x 1"]), record("geckoterminal", "x_2", ["x 2"])];
    const same: IdentityDecision = {
      kind: "same",
      left: "geckoterminal:x_2",
      right: "coingecko:a",
    };
    expect(groupRecords(records, [same]).groups).toHaveLength(1);
    expect(groupRecords(records, []).groups).toHaveLength(2);
    const shared = [record("coingecko", "a", ["x 1"]), record("geckoterminal", "x_1", ["x 1"])];
    const apart = { ...same, kind: "different", left: "geckoterminal:x_1" } as const;
    expect(groupRecords(shared, [apart])).toMatchObject({
      conflicts: [{ reason: "decided-to-differ" }],
      groups: [["coingecko:a"], ["geckoterminal:x_1"]],
    });
  });

  it("does not depend on the order of the records", () => {
    fc.assert(
      fc.property(market, fc.nat(), (records, seed) => {
        const shuffled = [...records].sort((a, b) => {
          const weight = (one: IdentityRecord) => (recordKey(one).length * 31 + seed) % 7;
          return weight(a) - weight(b) || (recordKey(a) < recordKey(b) ? 1 : -1);
        });
        expect(groupRecords(shuffled)).toEqual(groupRecords(records));
      }),
    );
  });

  it("gives every record one token, and no token two ids at a provider", () => {
    fc.assert(
      fc.property(market, (records) => {
        const { groups } = groupRecords(records);
        expect(groups.flat().sort()).toEqual(records.map(recordKey).sort());
        for (const group of groups) {
          const providers = group.map((key) => key.split(":")[0]);
          expect(new Set(providers).size).toBe(providers.length);
        }
      }),
    );
  });

  it("never joins records that make no common claim", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string({ minLength: 1 }), { maxLength: 8 }), (ids) => {
        const records = ids.map((id) => record("coingecko", id));
        expect(groupRecords(records)).toMatchObject({ conflicts: [] });
        expect(groupRecords(records).groups).toHaveLength(ids.length);
      }),
    );
  });
});

describe("chains and contracts", () => {
  it("have one name and one way of writing", () => {
    expect(canonicalChain("geckoTerminal", "eth")).toBe("ethereum");
    expect(canonicalChain("chainId", 56)).toBe("binance-smart-chain");
    expect(canonicalChain("dexScreener", "injective")).toBe("injective");
    expect(chainNameAt("chainId", "solana")).toBeNull();
    const mixed = "0x940181a94A35A4569E4529A3CDfB74e38FD98631";
    expect(contractAddress("base", mixed)?.address).toBe(mixed.toLowerCase());
    const mint = "Dfh5DzRgSvvCFDoYc2ciTkMrbDfRKybA4SoFbPmApump";
    expect(contractAddress("solana", mint)?.address).toBe(mint);
  });

  it.each([
    ["ethereum", "0x12"],
    ["ethereum", "native"],
    ["", "0x940181a94A35A4569E4529A3CDfB74e38FD98631"],
    ["solana", ""],
    ["solana", "a b c d"],
  ])("%j has no contract %j", (chain, address) => {
    expect(contractAddress(chain, address)).toBeNull();
  });
});
