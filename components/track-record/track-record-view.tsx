import { PageFrame } from "@/components/page/page-frame";
import { Section } from "@/components/token/section";
import type { LedgerView, TrackRecordView as RecordView } from "@/lib/contracts/track-record";
import { BucketTable } from "./bucket-table";
import { CalibrationChart } from "./calibration-chart";
import { Comparisons } from "./comparisons";
import { FlatteryTable } from "./flattery";
import { LedgerState } from "./ledger-state";
import { MonthChart } from "./month-chart";
import { RecordNotes } from "./record-notes";
import { Switches } from "./switches";
import { spreadInWords, TenthsTable } from "./tenths";
import { daysInWords, gradeName, headline, rankingInWords } from "./words";

interface TrackRecordViewProps {
  readonly record: RecordView;
  readonly ledger: LedgerView;
  /** The parameters of the address. */
  readonly search: Readonly<Record<string, string>>;
}

function Figures({ record }: { record: RecordView }) {
  return (
    <>
      <Section
        title={`What followed ${gradeName(record.grade)} grades within ${daysInWords(record.horizonDays)}`}
        note="Every graded token of every week end counts once. Under each figure its 95 % interval, from drawing whole weeks; a dash where too few weeks are known to tell."
      >
        <BucketTable record={record} />
      </Section>
      <Section title="Ranking, month by month" note={rankingInWords(record)}>
        <MonthChart months={record.months} />
      </Section>
      <div className="grid gap-6 lg:grid-cols-2">
        <Section title="Highest against lowest tenth" note={spreadInWords(record)}>
          <TenthsTable record={record} />
        </Section>
        <Section
          title="Without the dead"
          note="Most lists hold only tokens that still exist. This is how the same grades would look there."
        >
          <FlatteryTable record={record} />
        </Section>
      </div>
      <Section
        title={`Chances of three times the price in ${daysInWords(record.horizonDays)}`}
        note="A token's chance is how often its tenth of the week had tripled in weeks that were over by then; no later week is used."
      >
        <CalibrationChart record={record} />
      </Section>
      <Section title="Against doing something simpler">
        <Comparisons record={record} />
      </Section>
    </>
  );
}

/** What followed the grades, and that nobody changed them afterwards. */
export function TrackRecordView({ record, ledger, search }: TrackRecordViewProps) {
  const words = headline(record);
  return (
    <PageFrame
      title="Track record"
      lead={words ?? "There is too little to judge yet: under 100 known tokens nothing is said."}
    >
      <RecordNotes record={record} />
      <Switches record={record} search={search} />
      {record.weeks.known > 0 && <Figures record={record} />}
      <Section title="Ledger">
        <LedgerState ledger={ledger} />
      </Section>
    </PageFrame>
  );
}
