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

/** Every version of a basket; none ever changes. */
export function VersionList({ versions }: Pick<SavedBasket, "versions">) {
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
    </BasketSection>
  );
}
