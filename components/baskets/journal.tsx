import { ActionForm } from "@/components/account/action-form";
import type { FormAction } from "@/components/account/form-state";
import { PlainTable } from "@/components/page/plain-table";
import { journalRules, type SavedBasket } from "@/lib/contracts/saved-basket-shapes";
import { formatDate, formatPercent } from "@/lib/domain/format";
import { parseDay } from "@/lib/domain/market/day";
import { BasketSection } from "./basket-section";
import { Select } from "./select";

interface JournalProps {
  readonly basket: SavedBasket;
  readonly today: string;
  readonly add: FormAction;
  readonly remove: FormAction;
}

const ruleNames: Readonly<Record<(typeof journalRules)[number], string>> = {
  stop: "Stop",
  "take-profit": "Take profit",
  "time-stop": "Time stop",
  invalidation: "Invalidation",
  rebalance: "Rebalancing",
  other: "Other",
};

const columns = [
  { title: "Day" },
  { title: "Rule" },
  { title: "Bet" },
  { title: "Followed" },
  { title: "Note" },
  { title: "Remove" },
] as const;

function Rows({ basket, remove }: Pick<JournalProps, "basket" | "remove">) {
  return (
    <PlainTable
      caption="Journal"
      columns={columns}
      rows={basket.journal.map((entry) => ({
        key: entry.id,
        cells: [
          formatDate(parseDay(entry.day) ?? 0),
          ruleNames[entry.rule],
          entry.tokenId ?? "Whole basket",
          entry.followed ? "✓ followed" : "✗ not followed",
          entry.note,
          <ActionForm
            key="remove"
            action={remove}
            hidden={{ id: basket.id, entry: entry.id }}
            submit="Remove"
            submitLabel={`Remove the entry of ${entry.day}`}
          />,
        ],
      }))}
    />
  );
}

function EntryForm({ basket, today, add }: Pick<JournalProps, "basket" | "today" | "add">) {
  return (
    <details className="self-start rounded border px-3 py-2 print:hidden">
      <summary className="cursor-pointer">Note what you did</summary>
      <div className="mt-3 sm:w-72">
        <ActionForm
          action={add}
          hidden={{ id: basket.id }}
          submit="Note it"
          fields={[
            { name: "day", label: "Day", type: "date", defaultValue: today, required: true },
            { name: "note", label: "Why (optional)", maxLength: 500 },
          ]}
        >
          <Select label="Rule" name="rule">
            {journalRules.map((rule) => (
              <option key={rule} value={rule}>
                {ruleNames[rule]}
              </option>
            ))}
          </Select>
          <Select label="Bet" name="tokenId">
            <option value="">Whole basket</option>
            {basket.versions[0]?.bets.map(({ id, symbol }) => (
              <option key={id} value={id}>
                {symbol.toUpperCase()}
              </option>
            ))}
          </Select>
          <Select label="Did you follow the plan?" name="followed">
            <option value="yes">Yes</option>
            <option value="no">No</option>
          </Select>
        </ActionForm>
      </div>
    </details>
  );
}

/** Whether the exit plan was followed when one of its rules applied. */
export function Journal({ basket, today, add, remove }: JournalProps) {
  const { followed, entries } = basket.adherence;
  const note =
    entries === 0
      ? "Each time a rule of the exit plan applies, note whether you followed it."
      : `Followed ${followed} of ${entries} times (${formatPercent(followed / entries).text}).`;
  return (
    <BasketSection title="Did I follow my plan?" note={note}>
      {entries > 0 && <Rows basket={basket} remove={remove} />}
      <EntryForm basket={basket} today={today} add={add} />
    </BasketSection>
  );
}
