import { describe, expect, it } from "vitest";
import { fixture, geese, receivedAtMs } from "@/lib/providers/testing/fixture";
import { goplus } from "./descriptor";
import { evmSecurity, solanaSecurity } from "./endpoints";

const context = { receivedAtMs, token: geese, page: 0 };
const address = "0xd4c24d1172813702439ab03b914a7c6e1c65b110";
const evm = (told: object) =>
  evmSecurity.read({ code: 1, result: { [address]: told } }, context)[0]?.values;

describe("an EVM contract", () => {
  it("is read; an empty tax is unknown, and burnt tokens are nobody's", () => {
    const [reading] = evmSecurity.read(fixture("goplus", "evm-security"), context);
    expect(reading?.values).toMatchObject({
      ...{ honeypot: 0, mintable: 1, buyTaxFraction: 0.05, ownerRenounced: 1, sourceVerified: 1 },
      ...{ holders: 3679, creatorShare: 0.012, lpLockedShare: 0.9, lpLockDays: 365 },
    });
    expect(reading?.values.top10Share).toBeCloseTo(0.45, 9);
    for (const unknown of ["sellTaxFraction", "freezable", "clonedContract", "taxModifiable"])
      expect(reading?.values).not.toHaveProperty(unknown);
  });

  it("of which nothing is told has no flag, safe or not", () => {
    expect(evm({})).toEqual({});
    expect(evm({ is_open_source: "0" })).toEqual({ sourceVerified: 0 });
  });

  it.each([
    ["0x0000000000000000000000000000000000000000", {}, 1],
    ["0x000000000000000000000000000000000000dEaD", {}, 1],
    ["0x0000000000000000000000000000000000000000", { hidden_owner: "1" }, 0],
    ["0x0000000000000000000000000000000000000000", { can_take_back_ownership: "1" }, 0],
    ["0x940181a94a35a4569e4529a3cdfb74e38fd98631", {}, 0],
    ["", {}, undefined],
  ])("with owner %j and %j is renounced: %j", (owner_address, more, renounced) => {
    expect(evm({ owner_address, ...more })?.ownerRenounced).toBe(renounced);
  });

  it("is a copy only when that is said", () => {
    expect(evm({ is_true_token: "0" })).toEqual({ clonedContract: 1 });
    expect(evm({ is_true_token: "1" })).toEqual({});
  });

  it("has no top share when the list of holders is cut", () => {
    const holders = [{ address: "0x1", percent: "0.5", is_locked: 0 }];
    expect(evm({ holders, holder_count: "100" })).not.toHaveProperty("top10Share");
    expect(evm({ holders, holder_count: "1" })?.top10Share).toBe(0.5);
  });
});

it("reads a Solana mint: status 2 is unknown, and that it can be moved proves nothing", () => {
  const [reading] = solanaSecurity.read(fixture("goplus", "solana-security"), context);
  expect(reading?.values).toEqual({
    ...{ totalSupply: 554_998_201.927256, holders: 250_721, mintable: 0, freezable: 1 },
  });
});

it.each([
  [{ code: 1, message: "OK" }, undefined],
  [{ code: 2, message: "partial" }, undefined],
  [{ code: 2021, message: "no contract" }, "not-found"],
  [{ code: 4029, message: "limit" }, "limited"],
  [{ code: 4022, message: "token" }, "unauthorised"],
  [{ code: 5000, message: "server" }, "unavailable"],
  [{ code: 5006, message: "param" }, "rejected"],
])("%j is the failure %j", (body, kind) => {
  expect(goplus.failureIn?.(body)?.kind).toBe(kind);
});
