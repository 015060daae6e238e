import { Points } from "@/components/ui/contribution";
import { formatGrade } from "@/lib/domain/format";
import type { ModelPreview } from "@/lib/queries/models";

type Pair = ModelPreview["data"]["overall"]["up"][number];

const head = "py-1 pl-3 text-right font-normal";
const cell = "figures py-1 pl-3 text-right";

/** Tokens with their old and new grade and the difference. */
export function PairTable({ title, pairs }: { title: string; pairs: readonly Pair[] }) {
  return (
    <table className="w-full table-fixed self-start">
      <caption className="mb-1 text-left font-medium">{title}</caption>
      <thead className="border-b text-xs text-ink-3">
        <tr>
          <th scope="col" className="py-1 text-left font-normal">
            Token
          </th>
          <th scope="col" className={`${head} w-12`}>
            Old
          </th>
          <th scope="col" className={`${head} w-12`}>
            New
          </th>
          <th scope="col" className={`${head} w-20`}>
            Change
          </th>
        </tr>
      </thead>
      <tbody className="divide-y">
        {pairs.map(({ id, symbol, name, before, after }) => (
          <tr key={id}>
            <th scope="row" className="truncate py-1 text-left font-normal">
              {symbol.toUpperCase()} <span className="text-ink-3">{name}</span>
            </th>
            <td className={cell}>{formatGrade(before).text}</td>
            <td className={cell}>{formatGrade(after).text}</td>
            <td className={cell}>
              <Points value={before === null || after === null ? null : after - before} />
            </td>
          </tr>
        ))}
        {pairs.length === 0 && (
          <tr>
            <td colSpan={4} className="py-1 text-ink-2">
              None
            </td>
          </tr>
        )}
      </tbody>
    </table>
  );
}
