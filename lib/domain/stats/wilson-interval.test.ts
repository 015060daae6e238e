import { expect, it } from "vitest";
import { wilsonInterval } from "./wilson-interval";

it("agrees with published values: 15 of 148 (Newcombe 1998, table II)", () => {
  const { low, high } = wilsonInterval(15 / 148, 148);
  expect([low.toFixed(4), high.toFixed(4)]).toEqual(["0.0624", "0.1605"]);
});

it("of nothing seen still has a width, and stays within 0 and 1", () => {
  const none = wilsonInterval(0, 20);
  expect(none.low).toBe(0);
  expect(none.high.toFixed(4)).toBe("0.1611");
  expect(wilsonInterval(1, 20).high).toBe(1);
  expect(wilsonInterval(0.5, 0).low).toBeNaN();
});
