import { PlainTable } from "@/components/page/plain-table";
import { TokenLink } from "@/components/page/token-link";
import { Section } from "@/components/token/section";
import { GradeChip } from "@/components/ui/grade-chip";
import { Delta, Value } from "@/components/ui/value";
import type { AnswerOf } from "@/lib/contracts/endpoint";
import type { getSector } from "@/lib/contracts/sectors";
import { formatUsd } from "@/lib/domain/format";

export type SectorDetail = AnswerOf<typeof getSector>["data"];

interface SectorMembersProps {
  readonly title: string;
  readonly note?: string;
  readonly members: SectorDetail["best"];
  readonly asOf: string | null;
}

const columns = [
  { title: "Token" },
  { title: "Grade", numeric: true },
  { title: "30 d", numeric: true },
  { title: "Market cap", numeric: true },
  { title: "Volume, 24 h", numeric: true },
];

/** Ten tokens of a sector. */
export function SectorMembers({ title, note, members, asOf }: SectorMembersProps) {
  return (
    <Section title={title} note={note}>
      {members.length === 0 ? (
        <p className="text-ink-2">None is known on this day.</p>
      ) : (
        <PlainTable
          caption={title}
          columns={columns}
          rows={members.map((member) => ({
            key: member.id,
            cells: [
              <TokenLink key="token" token={member} asOf={asOf} />,
              <GradeChip key="grade" grade={member.grade} />,
              <Delta key="return" fraction={member.return30d} />,
              <Value key="cap" value={formatUsd(member.marketCap)} />,
              <Value key="volume" value={formatUsd(member.volume24h)} />,
            ],
          }))}
        />
      )}
    </Section>
  );
}
