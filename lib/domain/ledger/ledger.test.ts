import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseDay } from "@/lib/domain/market/day";
import {
  bodyOf,
  type EntryHeader,
  entryContent,
  genesisHash,
  gradesBody,
  hashedText,
  isCorrection,
  modelBody,
  signalsBody,
} from "./canonical";
import { ChainCheck, type LedgerEntry } from "./chain-check";

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");
const header: EntryHeader = {
  chain: "Simulated market",
  kind: "grades",
  day: parseDay("2026-05-31") ?? 0,
  modelId: "prior-1",
};

function chainOf(bodies: readonly string[]): LedgerEntry[] {
  let previousHash = genesisHash;
  return bodies.map((body, index) => {
    const content = entryContent({ ...header, day: header.day + index }, body);
    const hash = sha256(hashedText(previousHash, content));
    const entry = {
      ...header,
      day: header.day + index,
      seq: String(index + 1),
      content,
      previousHash,
      hash,
    };
    previousHash = hash;
    return entry;
  });
}

const check = (entries: readonly LedgerEntry[]) => {
  const chain = new ChainCheck(sha256);
  return entries.map((entry) => chain.add(entry)).find((broken) => broken !== null) ?? null;
};

describe("the canonical text", () => {
  const grades = { overall: 83.41234, trader: 79, investor: null, moonshot: 0.00004 };
  it("writes one graded token a line, sorted, to four decimals", () => {
    const none = { overall: null, trader: null, investor: null, moonshot: null };
    const rows = [
      { id: "zeta", grades },
      { id: "dead", grades: none },
      { id: "alpha-2", grades: { ...grades, overall: 1 } },
    ];
    expect(gradesBody(rows)).toBe("alpha-2:1.0000,79.0000,-,0.0000\nzeta:83.4123,79.0000,-,0.0000");
    expect(gradesBody([...rows].reverse())).toBe(gradesBody(rows));
  });

  it("says what it is about before its body, and what it corrects", () => {
    const content = entryContent(header, "a:1", { seq: "7", hash: "ff" });
    expect(content).toBe(
      "moonscope ledger 1\nchain: Simulated market\nkind: grades\nday: 2026-05-31\nmodel: prior-1\ncorrects: 7 ff\n\na:1",
    );
    expect(bodyOf(content)).toBe("a:1");
    expect([isCorrection(content), isCorrection(entryContent(header, "corrects: 1"))]).toEqual([
      true,
      false,
    ]);
  });

  it("writes weights and signals in one order only", () => {
    const weights = {
      overall: { b: 0.25, a: -0.75, c: 0 },
      trader: {},
      investor: {},
      moonshot: {},
    };
    expect(modelBody({ name: "Prior", kind: "prior", weights })).toBe(
      "name: Prior\nkind: prior\noverall a -0.75\noverall b 0.25",
    );
    const signals = [
      { id: "b", rule: "whales", direction: 1, price: 0.5 },
      { id: "a", rule: "unlock", direction: -1, price: null },
    ];
    expect(signalsBody(signals)).toBe("a:unlock,-1,-\nb:whales,1,0.5");
  });
});

describe("a chain", () => {
  it("of untouched entries is whole", () => {
    expect(check(chainOf(["a:1", "b:2", "c:3"]))).toBeNull();
  });

  it("is broken by any change of any entry, and the first broken one is named", () => {
    const changes = fc.constantFrom<(entry: LedgerEntry) => LedgerEntry>(
      (entry) => ({ ...entry, content: entry.content.replace(/\d$/, (digit) => `${digit}9`) }),
      (entry) => ({ ...entry, hash: sha256(entry.hash) }),
      (entry) => ({ ...entry, day: entry.day + 1 }),
      (entry) => ({ ...entry, modelId: "other" }),
      (entry) => ({ ...entry, previousHash: sha256("x") }),
    );
    fc.assert(
      fc.property(fc.nat({ max: 5 }), changes, (index, change) => {
        const entries = chainOf(["a:1", "b:2", "c:3", "d:4", "e:5", "f:6"]);
        const changed = entries.map((entry, i) => (i === index ? change(entry) : entry));
        expect(check(changed)?.seq).toBe(String(index + 1));
      }),
      { numRuns: 60 },
    );
  });

  it("is broken by a removed and by a moved entry", () => {
    const [first, second, third] = chainOf(["a:1", "b:2", "c:3"]);
    if (!first || !second || !third) throw new Error("three entries");
    expect(check([first, third])?.seq).toBe("3");
    expect(check([second, first, third])?.seq).toBe("2");
  });

  it("keeps chains apart", () => {
    const ours = chainOf(["a:1", "b:2"]);
    const content = entryContent({ ...header, chain: "Imported files" }, "a:1");
    const theirs = {
      ...header,
      chain: "Imported files",
      seq: "9",
      content,
      previousHash: genesisHash,
      hash: sha256(hashedText(genesisHash, content)),
    };
    expect(check([...ours.slice(0, 1), theirs, ...ours.slice(1)])).toBeNull();
  });
});
