import { ChevronRight } from "lucide-react";
import { Fragment, type ReactNode } from "react";
import { Unknown, Value } from "@/components/ui/value";
import { formatDate, formatDays, formatUtcTime, formatValue, group } from "@/lib/domain/format";
import { parseDay } from "@/lib/domain/market/day";
import { Effect } from "./effect";
import { observedId } from "./observed-id";
import type { DataPoint } from "./rows";

function Percentile({ value }: { value: number | null }) {
  if (value === null) return <Unknown />;
  return (
    <span className="flex items-center justify-end gap-2">
      <span aria-hidden className="relative h-1 w-10 bg-line max-sm:hidden">
        <span
          className="absolute inset-y-0 left-0 bg-ink-3"
          style={{ width: `${value.toFixed(1)}%` }}
        />
      </span>
      <span className="figures w-[3ch] text-right">{group(value)}</span>
    </span>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-ink-3">{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** The line below a row that its name opens. */
function Facts({ point }: { point: DataPoint }) {
  const observed = parseDay(point.observedOn ?? "");
  return (
    <tr className="hidden [tr:has(details[open])+&]:table-row">
      <td colSpan={6} className="px-2 pb-3 pl-6">
        <dl className="flex max-w-prose flex-col gap-1.5 text-xs text-ink-2">
          {point.value === null && <Fact name="What unknown means">{point.missing}</Fact>}
          <Fact name="Why">{point.why}</Fact>
          <Fact name="Formula">{point.formula}</Fact>
          <Fact name="Based on">{point.idea}</Fact>
          {observed !== null && (
            <Fact name="Observed">
              {formatDate(observed)}
              {point.source !== null && `, ${point.source}`}
              {point.fetchedAt !== null &&
                `, fetched ${formatUtcTime(Date.parse(point.fetchedAt))}`}
            </Fact>
          )}
          <Fact name="Made from">
            {point.inputs.map(({ field, label }, i) => (
              <Fragment key={label}>
                {i > 0 && ", "}
                {field === "" ? (
                  label
                ) : (
                  <a
                    href={`#${observedId(field)}`}
                    className="underline decoration-line-strong underline-offset-3 hover:decoration-accent"
                  >
                    {label}
                  </a>
                )}
              </Fragment>
            ))}
          </Fact>
        </dl>
      </td>
    </tr>
  );
}

/** A data point; its name opens why it is measured and how. */
export function DataPointRow({ point }: { point: DataPoint }) {
  const { name, unit, value, percentile, effects, source, ageDays } = point;
  return (
    <>
      <tr className="border-t hover:bg-hover">
        <th scope="row" className="px-2 py-1 text-left align-top font-normal">
          <details>
            <summary className="flex cursor-pointer list-none items-start gap-1 rounded-sm pointer-coarse:min-h-7">
              <ChevronRight
                aria-hidden
                className="mt-0.75 size-3.5 shrink-0 text-ink-3 [details[open]>summary>&]:rotate-90"
              />
              {name}
            </summary>
          </details>
        </th>
        <td className="py-1 text-right align-top">
          <Value value={formatValue(unit, value)} />
        </td>
        <td className="py-1 pl-2 align-top">
          <div className="text-right">
            <Percentile value={percentile} />
          </div>
        </td>
        <td className="py-1 pr-2 text-right align-top">
          {value === null ? <Unknown /> : <Effect effects={effects} />}
        </td>
        <td className="truncate py-1 align-top text-xs leading-5 text-ink-3 max-sm:hidden">
          {source ?? (value === null ? "" : "derived")}
        </td>
        <td className="py-1 pr-2 text-right align-top max-sm:hidden">
          {value !== null && ageDays !== null && <Value value={formatDays(ageDays)} />}
        </td>
      </tr>
      <Facts point={point} />
    </>
  );
}
