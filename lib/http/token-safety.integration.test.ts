import { expect, it } from "vitest";
import { GET as getDetail } from "@/app/api/v1/tokens/[id]/route";
import { GET as getSafety } from "@/app/api/v1/tokens/[id]/safety/route";
import { GET as getTokens } from "@/app/api/v1/tokens/route";
import { tokenSafety } from "@/lib/contracts/safety";
import { getToken } from "@/lib/contracts/tokens";
import { useGradedDemo } from "@/lib/services/testing/graded-demo";
import { answerOf, problemOf, screener } from "./testing/call";

const { page: screen } = screener(getTokens);

useGradedDemo();

const safetyOf = (id: string) => answerOf(tokenSafety, getSafety, `/api/v1/tokens/${id}/safety`);
const detailOf = async (id: string) =>
  (await answerOf(getToken, getDetail, `/api/v1/tokens/${id}`)).data;

it("every check tells its threshold, value and day, and the unknown ones are no pass", async () => {
  const { data } = await screen("limit=20&sort=marketCap");
  for (const { id } of data) {
    const { data: report, meta } = await safetyOf(id);
    for (const { value, verdict, observedOn, source } of report.checks) {
      expect(verdict === "unknown").toBe(value === null);
      expect(observedOn === null).toBe(value === null);
      expect(source === null).toBe(value === null);
      if (observedOn !== null) expect(observedOn <= meta.asOf).toBe(true);
    }
    const total = Object.values(report.counts).reduce((sum, count) => sum + count, 0);
    expect(total).toBe(report.checks.length);
    if (report.verdict === "pass") expect(report.counts.pass).toBe(total);
    if (report.counts.unknown > 0) expect(report.summary).toContain("unknown is not safe");
  }
});

it("the token itself carries the same report, a dated checklist and dated early-ness", async () => {
  const { data } = await screen("columns=checklist,early&sort=-checklist&limit=5");
  for (const row of data) {
    const detail = await detailOf(row.id);
    const { data: report } = await safetyOf(row.id);
    expect(detail.safety).toMatchObject({ verdict: report.verdict, checks: report.checks });
    expect(detail.checklist.items).toHaveLength(5);
    expect(detail.checklist.met).toBe(row.checklist);
    for (const { points, observedOn } of detail.earliness.evidence)
      expect(points === null).toBe(observedOn === null);
  }
});

it("a raised flag shows the values that raised it, as its run saw them", async () => {
  const { data } = await screen("columns=flags&limit=100");
  const flagged = data.filter(({ flags = [] }) => flags.length > 0).slice(0, 10);
  expect(flagged.length).toBeGreaterThan(0);
  for (const { id } of flagged) {
    const { flags } = await detailOf(id);
    for (const { state, evidence } of flags) {
      expect(evidence.length).toBeGreaterThan(0);
      const known = evidence.filter(({ value }) => value !== null);
      for (const { observedOn } of known) expect(observedOn).not.toBeNull();
      if (state === "raised") expect(evidence.some(({ met }) => met)).toBe(true);
      if (state === "unknown") expect(evidence.some(({ value }) => value === null)).toBe(true);
    }
  }
});

it("an unknown token has no report", async () => {
  const { status } = await problemOf(tokenSafety, getSafety, "/api/v1/tokens/nobody/safety");
  expect(status).toBe(404);
});
