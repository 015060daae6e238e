import Link from "next/link";
import type { ReactNode } from "react";
import { Badge, SeverityMark } from "@/components/ui/badge";
import { ContributionBar, Points } from "@/components/ui/contribution";
import { GradeChip } from "@/components/ui/grade-chip";
import { NumberValue } from "@/components/ui/number-value";
import type { ComparedColumn, Comparison } from "./comparison-model";

interface ComparisonTableProps {
  readonly comparison: Comparison;
  /** `?asOf=…` or empty. */
  readonly day: string;
}

/** Tokens side by side: grades, key numbers, red flags, what makes their grades differ. */
export function ComparisonTable({ comparison, day }: ComparisonTableProps) {
  const { tokens, columns, factors } = comparison;
  const peak = Math.max(1, ...factors.map((factor) => factor.peak));
  return (
    <div className="relative overflow-x-auto">
      <table className="w-full border-collapse text-grid">
        <thead>
          <tr className="border-b align-bottom">
            <td className="sticky left-0 w-56 min-w-36 bg-canvas" />
            {tokens.map((token) => (
              <th key={token.id} scope="col" className="min-w-40 px-4 py-2 text-left font-normal">
                <TokenHead token={token} day={day} />
              </th>
            ))}
          </tr>
        </thead>
        <Group title="Numbers" span={tokens.length + 1}>
          {columns.map((column) => (
            <Row key={column.id} label={column.label}>
              {tokens.map(({ id, numbers }) => (
                <td key={id} className="px-4">
                  <NumberValue column={column} value={numbers.get(column.id) ?? Number.NaN} />
                </td>
              ))}
            </Row>
          ))}
          <Row label="Red flags">
            {tokens.map(({ id, flags }) => (
              <td key={id} className="px-4 py-1 align-top">
                <RaisedFlags flags={flags} />
              </td>
            ))}
          </Row>
        </Group>
        <Group title="What adds to the overall grade and what takes away" span={tokens.length + 1}>
          {factors.map(({ key, name }) => (
            <Row key={key} label={name}>
              {tokens.map(({ id, contributions }) => (
                <td key={id} className="px-4">
                  <span className="grid max-w-56 grid-cols-[1fr_4rem] items-center gap-2">
                    <ContributionBar points={contributions.get(key) ?? 0} peak={peak} />
                    <Points value={contributions.get(key) ?? null} />
                  </span>
                </td>
              ))}
            </Row>
          ))}
        </Group>
      </table>
    </div>
  );
}

function TokenHead({ token, day }: { token: ComparedColumn; day: string }) {
  const grade = token.numbers.get("grade") ?? Number.NaN;
  return (
    <div className="flex flex-col items-start gap-2">
      <Link
        href={`/tokens/${encodeURIComponent(token.id)}${day}`}
        prefetch={false}
        className="hover:underline"
      >
        <span className="text-md font-semibold">{token.symbol.toUpperCase()}</span>{" "}
        <span className="text-ink-2">{token.name}</span>
      </Link>
      {token.sector !== null && <Badge>{token.sector}</Badge>}
      {token.withheld === null ? (
        <GradeChip grade={grade} size="lg" />
      ) : (
        <span className="text-ink-2">Not graded: {token.withheld}</span>
      )}
    </div>
  );
}

function RaisedFlags({ flags }: Pick<ComparedColumn, "flags">) {
  if (flags.length === 0) return <span className="text-ink-3">none</span>;
  return (
    <ul>
      {flags.map(({ name, severity }) => (
        <li key={name} className="flex items-center gap-2">
          <SeverityMark severity={severity} word={false} />
          {name}
        </li>
      ))}
    </ul>
  );
}

function Group({ title, span, children }: { title: string; span: number; children: ReactNode }) {
  return (
    <tbody>
      <tr>
        <th
          scope="colgroup"
          colSpan={span}
          className="sticky left-0 pt-6 pb-1 text-left text-sm font-semibold"
        >
          {title}
        </th>
      </tr>
      {children}
    </tbody>
  );
}

function Row({ label, children }: { label: string; children: ReactNode }) {
  return (
    <tr className="h-8 border-b hover:bg-hover">
      <th
        scope="row"
        className="sticky left-0 max-w-52 min-w-36 truncate bg-canvas pr-3 text-left font-normal text-ink-2"
      >
        {label}
      </th>
      {children}
    </tr>
  );
}
