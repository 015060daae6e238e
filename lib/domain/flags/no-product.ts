import { aged, defineFlag, finding } from "@/lib/domain/flag";

export const noProduct = defineFlag({
  key: "noProduct",
  name: "No working product",
  severity: "notice",
  why: "After half a year a price without a product rests on the next buyer alone.",
  rule: "At least 180 days old and no product is in use.",
  raisedBy: "all",
  tests: [finding("productLive", false), aged("atLeast", 180)],
  windowDays: 1,
  gradeCap: null,
});
