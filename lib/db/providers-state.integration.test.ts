import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { admit, type CallLimit } from "@/lib/domain/limits/admit";
import type { ProviderState } from "@/lib/domain/limits/provider-state";
import { recordFailure, recordSuccess } from "@/lib/domain/limits/record-call";
import { changeProviderState } from "./providers-state";
import { type FreshDatabase, freshDatabase } from "./testing/fresh-database";

let database: FreshDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});
beforeEach(async () => {
  await database.pool.query("TRUNCATE provider_states");
});
afterAll(() => database.drop());

const stateOf = (provider: string): Promise<ProviderState> =>
  changeProviderState(provider, (state) => ({ state, result: state }));

describe("the state of a provider", () => {
  it("comes back as it was stored", async () => {
    const failure = { kind: "limited", words: "Too many calls.", pauseMs: 60_000 };
    const stored = await changeProviderState("x", (state, nowMs) => {
      const admission = admit(state, [{ id: "minute", calls: 30, perMs: 60_000 }], nowMs);
      if (!admission.admitted) throw new Error("Refused.");
      const well = recordSuccess(admission.state, Math.round(nowMs));
      const next = recordFailure(well, failure, Math.round(nowMs));
      return { state: next, result: next };
    });
    const found = await stateOf("x");
    expect(found).toEqual(stored);
    expect(found).toMatchObject({ calls: 1, failedCalls: 1, lastError: "Too many calls." });
    expect((await stateOf("y")).calls).toBe(0);
  });

  it("lets many askers at once have no more than the limit allows", async () => {
    const limit: CallLimit = { id: "hour", calls: 20, perMs: 3_600_000, burst: 7 };
    const ask = () =>
      changeProviderState("x", (state, nowMs) => {
        const result = admit(state, [limit], nowMs);
        return { state: result.admitted ? result.state : state, result };
      });
    const admissions = await Promise.all(Array.from({ length: 60 }, ask));
    expect(admissions.filter(({ admitted }) => admitted)).toHaveLength(7);
    const waits = admissions.flatMap((one) => (one.admitted ? [] : one.waitMs));
    expect(Math.min(...waits)).toBeGreaterThan(200_000);
    expect((await stateOf("x")).calls).toBe(7);
  });

  it("is not changed when the change throws", async () => {
    const broken = changeProviderState("x", () => {
      throw new Error("broken");
    });
    await expect(broken).rejects.toThrow("broken");
    expect((await stateOf("x")).calls).toBe(0);
  });
});
