import { ActionForm } from "@/components/account/action-form";
import type { FormAction } from "@/components/account/form-state";
import { PlainTable } from "@/components/page/plain-table";
import type { SavedBasket } from "@/lib/contracts/saved-basket-shapes";
import { formatDate } from "@/lib/domain/format";
import { dayOfMilliseconds, parseDay } from "@/lib/domain/market/day";
import { BasketSection } from "./basket-section";

const columns = [
  { title: "Version" },
  { title: "Saved" },
  { title: "Day" },
  { title: "Model" },
  { title: "Market" },
  { title: "Bets" },
  { title: "Note" },
] as const;

interface VersionListProps {
  readonly basket: SavedBasket;
  readonly renew: FormAction;
}

/** Every version of a basket, none of which ever changes, and the way to the next one. */
export function VersionList({ basket: { id, revision, versions }, renew }: VersionListProps) {
  return (
    <BasketSection title="Versions" note="Saving a basket anew keeps the earlier ones.">
      <PlainTable
        caption="All versions"
        columns={columns}
        rows={versions.map((version) => ({
          key: String(version.number),
          cells: [
            `Version ${version.number}`,
            formatDate(dayOfMilliseconds(Date.parse(version.createdAt))),
            formatDate(parseDay(version.asOf) ?? 0),
            version.model,
            version.source,
            version.bets.map(({ symbol }) => symbol.toUpperCase()).join(", "),
            version.note,
          ],
        }))}
      />
      <details className="self-start rounded border px-3 py-2 print:hidden">
        <summary className="cursor-pointer">Choose anew by the same settings</summary>
        <div className="mt-3 sm:w-80">
          <ActionForm
            key={revision}
            action={renew}
            hidden={{ id, revision: String(revision) }}
            submit="Save the next version"
            fields={[{ name: "note", label: "Why (optional)", maxLength: 500 }]}
          >
            <p className="text-grid text-ink-2">
              As of the newest graded day, by this version's settings. What is held is not touched:
              drift and trades are then worked out towards the new choice.
            </p>
          </ActionForm>
        </div>
      </details>
    </BasketSection>
  );
}
