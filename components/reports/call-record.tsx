import { PlainTable } from "@/components/page/plain-table";
import { TokenLink } from "@/components/page/token-link";
import { GradeChip } from "@/components/ui/grade-chip";
import { Delta } from "@/components/ui/value";
import { callsSentence } from "@/lib/domain/report/calls-sentence";
import type { CallRecord as Record } from "@/lib/domain/report/weekly-report";

/** What the calls of a week did, every one of them, against every graded token of that day. */
export function CallRecord({ record, caption }: { record: Record; caption: string }) {
  return (
    <>
      <p className="mb-2 max-w-3xl text-pretty">{callsSentence(record)}</p>
      <PlainTable
        caption={caption}
        columns={[
          { title: "Call" },
          { title: "Grade then", numeric: true },
          { title: "Since", numeric: true },
        ]}
        rows={record.calls.map((call) => ({
          key: call.id,
          cells: [
            <TokenLink key="token" token={call} asOf={record.day} />,
            <GradeChip key="grade" grade={call.grade} />,
            <Delta key="return" fraction={call.return} />,
          ],
        }))}
      />
    </>
  );
}
