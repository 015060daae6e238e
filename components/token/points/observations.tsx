import type { TokenDetail, TokenExplanation } from "@/components/token/model";
import { Value } from "@/components/ui/value";
import {
  formatDate,
  formatDays,
  formatPrice,
  formatUsd,
  formatUtcTime,
  formatValue,
} from "@/lib/domain/format";
import { parseDay } from "@/lib/domain/market/day";
import { fields } from "@/lib/domain/market/fields";
import { observedId } from "./observed-id";

const unitOf = (field: string) =>
  Object.entries(fields).find(([key]) => key === field)?.[1].unit ?? "score";

type Observation = TokenDetail["values"][number];

const shownValue = ({ field, value }: Observation) =>
  field === "price" ? formatPrice(value) : formatValue(unitOf(field), value);

type SetAside = TokenExplanation["setAside"][number];

const mostSetAside = 12;

/** When and by whom a value was observed. */
function Origin({ one }: { one: Observation }) {
  const day = parseDay(one.observedOn ?? "");
  if (day === null) return null;
  return (
    <>
      {one.source}
      <span className="block">
        {formatDate(day)}
        {one.fetchedAt !== null && (
          <span className="max-sm:hidden">
            , fetched {formatUtcTime(Date.parse(one.fetchedAt))}
          </span>
        )}
      </span>
    </>
  );
}

/** What cleaning made unknown, each with the rule that did it. */
function SetAsideList({ setAside }: { setAside: readonly SetAside[] }) {
  if (setAside.length === 0)
    return (
      <p className="mt-2 px-2 text-xs text-ink-3">
        Cleaning set no observation of the last 200 days aside.
      </p>
    );
  return (
    <div className="mt-3 px-2 text-xs">
      <h3 className="font-medium">Set aside by cleaning in the last 200 days</h3>
      <ul className="mt-1 flex flex-col gap-1 text-ink-2">
        {setAside.slice(0, mostSetAside).map(({ field, day, value, words }) => (
          <li key={`${field} ${day}`} className="max-w-prose text-pretty">
            {fields[field].label} of {formatDate(parseDay(day) ?? 0)},{" "}
            <span className="figures">
              {(field === "price" ? formatPrice(value) : formatUsd(value)).text}
            </span>
            : {words}
          </li>
        ))}
      </ul>
      {setAside.length > mostSetAside && (
        <p className="mt-1 text-ink-3">{setAside.length - mostSetAside} earlier ones.</p>
      )}
    </div>
  );
}

interface ObservationsProps {
  readonly values: readonly Observation[];
  readonly setAside: readonly SetAside[];
}

/** The stored values the data points are made from, folded away; each with its age and source. */
export function Observations({ values, setAside }: ObservationsProps) {
  const known = values.filter(({ value }) => value !== null).length;
  if (values.length === 0) return null;
  return (
    <details className="mt-4 border-t pt-2">
      <summary className="cursor-pointer rounded-sm py-1 text-grid font-medium">
        Observed values{" "}
        <span className="font-normal text-ink-3">
          {known} of {values.length} known: what the data points are made from
        </span>
      </summary>
      <table className="mt-1 w-full text-grid">
        <thead className="text-xs text-ink-3">
          <tr>
            {["Value of", "Value", "Age", "Observed"].map((title, i) => (
              <th
                key={title}
                scope="col"
                className={`px-2 py-1 font-normal ${i === 1 || i === 2 ? "text-right" : "text-left"}`}
              >
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {values.map((one) => (
            <tr
              key={one.field}
              id={observedId(one.field)}
              className="scroll-mt-4 border-t target:bg-selected"
            >
              <th scope="row" className="px-2 py-1 text-left font-normal">
                {one.label}
              </th>
              <td className="px-2 text-right">
                <Value value={shownValue(one)} />
              </td>
              <td className="px-2 text-right">
                <Value value={formatDays(one.ageDays)} />
              </td>
              <td className="px-2 py-1 text-xs text-ink-3">
                <Origin one={one} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <SetAsideList setAside={setAside} />
    </details>
  );
}
