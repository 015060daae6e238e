import clsx from "clsx";
import Link from "next/link";
import type { TrackRecordView } from "@/lib/contracts/track-record";

type Search = Readonly<Record<string, string>>;

interface SwitchProps {
  readonly label: string;
  readonly search: Search;
  /** What is chosen, as it stands in the address. */
  readonly chosen: Search;
  /** The parameters and the words of each choice; an empty parameter is left out of the address. */
  readonly options: readonly (readonly [Search, string])[];
}

const isChosen = (option: Search, chosen: Search) =>
  Object.entries(option).every(([name, value]) => (chosen[name] ?? "") === value);

function hrefOf(search: Search): string {
  const kept = Object.entries(search).filter(([, value]) => value !== "");
  return kept.length === 0 ? "/track-record" : `/track-record?${new URLSearchParams(kept)}`;
}

/** A few choices as links, so that they work without a script and stand in the address. */
function Switch({ label, search, chosen, options }: SwitchProps) {
  return (
    <nav aria-label={label} className="flex flex-col gap-1">
      <span className="text-xs text-ink-3">{label}</span>
      <ul className="flex flex-wrap rounded border">
        {options.map(([option, text]) => {
          const isCurrent = isChosen(option, chosen);
          return (
            <li key={text} className="border-r last:border-r-0">
              <Link
                href={hrefOf({ ...search, ...option })}
                scroll={false}
                aria-current={isCurrent ? "true" : undefined}
                className={clsx(
                  "grid h-7 min-w-7 place-items-center px-2 text-xs hover:bg-hover pointer-coarse:h-9",
                  isCurrent ? "bg-selected font-medium text-ink" : "text-ink-2",
                )}
              >
                {text}
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

const pick = (name: string, choices: readonly (readonly [string, string])[]) =>
  choices.map(([value, text]) => [{ [name]: value }, text] as const);

const smallCaps = { minCap: "1000000", maxCap: "50000000" };

/** Everything the record can be asked; each choice keeps the others. */
export function Switches({ record, search }: { record: TrackRecordView; search: Search }) {
  const chosen = {
    grade: record.grade,
    horizon: String(record.horizonDays),
    survivors: record.survivorsOnly ? "only" : "all",
    vanished: record.vanishedAs,
    buckets: search.buckets ?? "letters",
    minCap: search.minCap ?? "",
    maxCap: search.maxCap ?? "",
  };
  const all = { search, chosen };
  return (
    <div className="flex flex-wrap gap-x-5 gap-y-3">
      <Switch
        label="Grade"
        {...all}
        search={{ ...search, horizon: "" }}
        options={pick("grade", [
          ["trader", "Trader"],
          ["investor", "Investor"],
          ["moonshot", "Moonshot"],
          ["overall", "Overall"],
        ])}
      />
      <Switch
        label="Days after the grade"
        {...all}
        options={pick(
          "horizon",
          ["1", "7", "30", "90", "180"].map((days) => [days, days] as const),
        )}
      />
      <Switch
        label="Vanished tokens count as"
        {...all}
        options={pick("vanished", [
          ["-90", "−90%"],
          ["-100", "−100%"],
        ])}
      />
      <Switch
        label="Tokens"
        {...all}
        options={pick("survivors", [
          ["all", "Everybody"],
          ["only", "Survivors only"],
        ])}
      />
      <Switch
        label="Market cap on the day"
        {...all}
        options={[
          [{ minCap: "", maxCap: "" }, "All"],
          [smallCaps, "$1M–$50M"],
        ]}
      />
      <Switch
        label="Grades by"
        {...all}
        options={pick("buckets", [
          ["letters", "Letter"],
          ["tenths", "Tens"],
        ])}
      />
    </div>
  );
}
