import { Check, CircleHelp, Minus } from "lucide-react";
import { EvidenceLines } from "@/components/token/evidence/evidence-lines";
import type { TokenDetail } from "@/components/token/model";
import { Section } from "@/components/token/section";

type Item = TokenDetail["checklist"]["items"][number];

const place = "mt-0.75 size-3.5 shrink-0";

function Mark({ met }: { met: boolean | null }) {
  if (met === null) return <CircleHelp aria-hidden className={`${place} text-ink-3`} />;
  if (met) return <Check aria-hidden className={`${place} text-accent`} />;
  return <Minus aria-hidden className={`${place} text-ink-3`} />;
}

const wordOf = (met: boolean | null): string => {
  if (met === null) return "unknown";
  return met ? "met" : "not met";
};

function Row({ item }: { item: Item }) {
  return (
    <li className="flex gap-2 py-1 text-grid">
      <Mark met={item.met} />
      <div className="min-w-0 grow">
        <p className="flex justify-between gap-2">
          <span>{item.name}</span>
          <span className={item.met ? "font-medium" : "text-ink-3"}>{wordOf(item.met)}</span>
        </p>
        <EvidenceLines lines={item.evidence} speaks="met" />
        <p className="text-xs text-ink-3 text-pretty">{item.rule}.</p>
      </div>
    </li>
  );
}

/** The five marks of a moonshot: met, not met or unknown, each with the values that say so. */
export function ChecklistCard({ checklist }: { checklist: TokenDetail["checklist"] }) {
  return (
    <Section
      title="Moonshot checklist"
      className="max-lg:order-last"
      aside={<p className="text-xs text-ink-2">{checklist.summary}</p>}
    >
      <ul className="divide-y border-y">
        {checklist.items.map((item) => (
          <Row key={item.key} item={item} />
        ))}
      </ul>
    </Section>
  );
}
