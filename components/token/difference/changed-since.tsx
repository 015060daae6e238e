import Link from "next/link";
import { type TokenDifference, tokenHref } from "@/components/token/model";
import { Section } from "@/components/token/section";
import { Button } from "@/components/ui/button";
import { formatDate } from "@/lib/domain/format";
import { parseDay } from "@/lib/domain/market/day";
import { ChosenDifference } from "./chosen-difference";
import { earlierDays } from "./earlier-days";
import { differenceTable } from "./rows";

interface ChangedSinceProps {
  readonly id: string;
  /** The day of the address; null is the newest. */
  readonly asOf: string | null;
  /** The day shown. */
  readonly shown: string;
  /** Days on which the token was graded, oldest first. */
  readonly graded: readonly string[];
  /** What was asked for; null while nothing was. */
  readonly difference: TokenDifference | null;
}

const dateOf = (day: string) => formatDate(parseDay(day) ?? 0);
const anchor = "changed";

/** The page with the difference since a day. */
function sinceHref({ id, asOf }: Pick<ChangedSinceProps, "id" | "asOf">, day: string): string {
  const href = tokenHref(id, asOf);
  return `${href}${href.includes("?") ? "&" : "?"}since=${day}#${anchor}`;
}

/** Any graded day, newest first; a plain form, so that it works without a script. */
function AnyDay({ id, asOf, graded, chosen }: ChangedSinceProps & { chosen: string | null }) {
  const listId = `${anchor}-day`;
  return (
    <form
      action={`/tokens/${encodeURIComponent(id)}#${anchor}`}
      className="flex items-center gap-1"
    >
      {asOf !== null && <input type="hidden" name="asOf" value={asOf} />}
      <label htmlFor={listId} className="sr-only">
        Compare with the graded day
      </label>
      <select
        id={listId}
        name="since"
        defaultValue={chosen ?? graded.at(-1)}
        className="figures h-6 rounded border border-line-strong bg-surface px-1 text-xs text-ink pointer-coarse:h-9"
      >
        {[...graded].reverse().map((day) => (
          <option key={day} value={day}>
            {day}
          </option>
        ))}
      </select>
      <Button type="submit" size="sm" className="pointer-coarse:h-9">
        Compare
      </Button>
    </form>
  );
}

/** What made the grade change since an earlier graded day: a week, a month, a quarter ago or any. */
export function ChangedSince(props: ChangedSinceProps) {
  const { shown, graded, difference } = props;
  const earlier = graded.filter((day) => day < shown);
  if (earlier.length === 0) return null;
  const chosen = difference?.from.day ?? null;
  return (
    <Section
      title="What changed since"
      id={anchor}
      aside={
        <div className="flex flex-wrap items-center gap-1.5">
          {earlierDays(earlier, shown).map(({ day, daysBefore }) => (
            <Button key={day} size="sm" asChild>
              <Link
                href={sinceHref(props, day)}
                prefetch={false}
                aria-current={day === chosen ? "true" : undefined}
                title={dateOf(day)}
              >
                {daysBefore} d
              </Link>
            </Button>
          ))}
          <AnyDay {...props} graded={earlier} chosen={chosen} />
        </div>
      }
    >
      {difference === null ? (
        <p className="text-grid text-ink-3">
          Choose an earlier graded day to see which data points moved the grade, and by how much.
        </p>
      ) : (
        <ChosenDifference
          tables={difference.differences.map(differenceTable)}
          sides={[dateOf(difference.from.day), dateOf(difference.to.day)]}
        />
      )}
    </Section>
  );
}
