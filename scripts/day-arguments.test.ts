import { describe, expect, it } from "vitest";
import { formatDay } from "@/lib/domain/market/day";
import { dayOf, rangeOf, readFlags } from "./day-arguments";

const flags = ["as-of", "from", "to", "every", "force"] as const;
const range = (...args: string[]) => rangeOf(readFlags(args, flags)).map(formatDay);

describe("the days of a command line", () => {
  it("are every step of the range, its end included when a step meets it", () => {
    expect(range("--from", "2024-02-27", "--to", "2024-03-01")).toEqual([
      "2024-02-27",
      "2024-02-28",
      "2024-02-29",
      "2024-03-01",
    ]);
    expect(range("--from", "2024-01-01", "--to", "2024-01-15", "--every", "week")).toEqual([
      "2024-01-01",
      "2024-01-08",
      "2024-01-15",
    ]);
    expect(range("--from", "2024-01-01", "--to", "2024-01-08", "--every", "5")).toEqual([
      "2024-01-01",
      "2024-01-06",
    ]);
  });

  it("are refused with the flag's name and what it takes", () => {
    expect(() => dayOf("as-of", "2021-02-30")).toThrow(
      '--as-of must be a day like 2021-05-01; not "2021-02-30".',
    );
    expect(() => range("--from", "2021-05-01")).toThrow("--to must be a day");
    expect(() => range("--from", "2021-05-02", "--to", "2021-05-01")).toThrow(
      "--to 2021-05-01 is before --from 2021-05-02.",
    );
    for (const every of ["0", "-1", "1.5", "month", ""]) {
      expect(() => range("--from", "2021-05-01", "--to", "2021-05-02", `--every=${every}`)).toThrow(
        /^--every must be "day", "week" or a number of days/,
      );
    }
  });

  it("come from flags of the command only", () => {
    expect(() => readFlags(["--as-off", "2021-05-01"], flags)).toThrow(
      "Unknown option '--as-off'. Allowed: --as-of, --from, --to, --every, --force.",
    );
    expect(() => readFlags(["--out", "x.csv"], flags)).toThrow(
      /--out is not a flag of this command/,
    );
    expect(() => readFlags(["2021-05-01"], flags)).toThrow(/Unexpected argument '2021-05-01'/);
    expect(readFlags(["--force"], flags).force).toBe(true);
  });
});
