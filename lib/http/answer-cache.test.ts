import { describe, expect, it } from "vitest";
import { AnswerCache } from "./answer-cache";

describe("AnswerCache", () => {
  it("lets the least recently used answer go first", () => {
    const cache = new AnswerCache(100);
    for (const tag of ["a", "b", "c", "d"]) cache.set(tag, new Uint8Array(25));
    cache.get("a");
    cache.set("e", new Uint8Array(25));
    expect(["a", "b", "c", "d", "e"].filter((tag) => cache.get(tag))).toEqual(["a", "c", "d", "e"]);
    expect(cache.bytes).toBe(100);
  });

  it("does not keep an answer that would push out everything else", () => {
    const cache = new AnswerCache(100);
    cache.set("small", new Uint8Array(10));
    cache.set("huge", new Uint8Array(26));
    expect(cache.get("huge")).toBeUndefined();
    expect(cache.get("small")).toHaveLength(10);
  });

  it("counts an answer once when it is set twice", () => {
    const cache = new AnswerCache(100);
    cache.set("a", new Uint8Array(20));
    cache.set("a", new Uint8Array(20));
    expect(cache.bytes).toBe(20);
  });
});
