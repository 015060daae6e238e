import type { TokenDetail } from "@/components/token/model";
import { Value } from "@/components/ui/value";
import { formatDays, formatPrice, formatValue } from "@/lib/domain/format";
import { fields } from "@/lib/domain/market/fields";

const unitOf = (field: string) =>
  Object.entries(fields).find(([key]) => key === field)?.[1].unit ?? "score";

type Observation = TokenDetail["values"][number];

const shownValue = ({ field, value }: Observation) =>
  field === "price" ? formatPrice(value) : formatValue(unitOf(field), value);

/** The stored values the data points are made from, folded away; each with its age and source. */
export function Observations({ values }: { values: readonly Observation[] }) {
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
            {["Value of", "Value", "Age", "Source"].map((title, i) => (
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
            <tr key={one.field} className="border-t">
              <th scope="row" className="px-2 py-1 text-left font-normal">
                {one.label}
              </th>
              <td className="px-2 text-right">
                <Value value={shownValue(one)} />
              </td>
              <td className="px-2 text-right">
                <Value value={formatDays(one.ageDays)} />
              </td>
              <td className="px-2 text-xs text-ink-3">{one.source}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
