import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dayOfCivil, dayOfMilliseconds } from "@/lib/domain/market/day";
import { DateReader, parseStamp } from "./stamp";

const today = dayOfCivil(2025, 7, 24);

describe("parseStamp", () => {
  test.each([
    ["2021-05-01", "2021-05-01T00:00:00Z"],
    ["2021-05-01 13:04:05", "2021-05-01T13:04:05Z"],
    ["2021-05-01T13:04", "2021-05-01T13:04:00Z"],
    ["2021-05-01T13:04:05.250Z", "2021-05-01T13:04:05.250Z"],
    ["2021-05-01 13:04:05 UTC", "2021-05-01T13:04:05Z"],
    ["2021-05-01T01:00:00+02:00", "2021-04-30T23:00:00Z"],
    ["2021-05-01T23:00:00-0230", "2021-05-02T01:30:00Z"],
  ])("reads %s as %s", (text, expected) => {
    expect(parseStamp(text)).toBe(Date.parse(expected));
  });

  test.each(["", "2021-02-30", "2021-13-01", "01.05.2021", "2021-05-01T25:00", "20210501", "x"])(
    "does not take %j for a date",
    (text) => {
      expect(parseStamp(text)).toBeNull();
    },
  );

  test("agrees with the platform's own reader", () => {
    const dates = fc.date({
      min: new Date("2009-01-03"),
      max: new Date("2100-01-01"),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(dates, (date) => {
        expect(parseStamp(date.toISOString())).toBe(date.getTime());
      }),
    );
  });
});

describe("DateReader", () => {
  const dates = new DateReader(today);

  test("takes today, with a time of day too, and nothing later", () => {
    expect(dates.date("2025-07-24 23:59:59")).toBe(Date.parse("2025-07-24T23:59:59Z"));
    expect(dates.date("2025-07-25")).toBe("date-in-future");
    expect(dates.milliseconds("1900000000000")).toBe("date-in-future");
  });

  test("rejects days before Bitcoin, such as seconds read as milliseconds", () => {
    expect(dates.milliseconds("1620000000")).toBe("date-too-early");
    expect(dates.date("2009-01-02")).toBe("date-too-early");
  });

  test("reads milliseconds, also as JSON numbers", () => {
    expect(dayOfMilliseconds(Number(dates.milliseconds(1_367_107_200_000)))).toBe(
      dayOfCivil(2013, 4, 28),
    );
    expect(dates.milliseconds("soon")).toBe("date-invalid");
    expect(dates.milliseconds("")).toBe("date-invalid");
    expect(dates.date(5)).toBe("date-invalid");
  });

  test("gives the same answer for the same cell again", () => {
    expect(dates.date("2021-05-01")).toBe(dates.date("2021-05-01"));
  });
});
