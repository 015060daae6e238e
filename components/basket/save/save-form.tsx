"use client";
import { Save } from "lucide-react";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { type FormEvent, useId, useState } from "react";
import { useBasketPage } from "@/components/basket/state/basket-context";
import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/input";
import { formatDate } from "@/lib/domain/format";
import { parseDay } from "@/lib/domain/market/day";
import type { BuildAnswer } from "@/lib/queries/basket";
import { writeDraft } from "@/lib/queries/drafts";
import { RequestError } from "@/lib/queries/request-error";
import { type NewBasket, saveBasket } from "@/lib/queries/saved-baskets";

/** The basket shown as it is saved: with the day and the model that made it. */
const bodyOf = ({ data, meta }: BuildAnswer, name: string): NewBasket => ({
  name,
  asOf: meta.asOf,
  model: meta.model,
  settings: data.settings,
  bets: data.bets.map(({ id, share, sleeve, entryPriceUsd }) => ({
    id,
    share,
    sleeve,
    entryPriceUsd,
  })),
});

type Said = { readonly words: string; readonly href?: string } | null;

/** Saves the basket shown. A visitor's is kept in this browser and becomes theirs when they sign in. */
export function SaveForm({ answer }: { answer: BuildAnswer }) {
  const id = useId();
  const router = useRouter();
  const { isBuilding } = useBasketPage();
  const [name, setName] = useState(`Basket of ${formatDate(parseDay(answer.meta.asOf) ?? 0)}`);
  const [said, setSaid] = useState<Said>(null);
  const [isSaving, setIsSaving] = useState(false);

  const keepForLater = (body: NewBasket) => {
    if (!writeDraft("basket", body))
      return setSaid({ words: "Sign in to save baskets: this browser keeps nothing." });
    const here = window.location.pathname + window.location.search;
    router.push(`/signin?next=${encodeURIComponent(here)}`);
  };
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const body = bodyOf(answer, name);
    setIsSaving(true);
    try {
      const saved = await saveBasket(body);
      setSaid({ words: `Saved as ${saved.name}.`, href: `/baskets/${saved.id}` });
    } catch (error) {
      if (error instanceof RequestError && error.is("not-signed-in")) keepForLater(body);
      else setSaid({ words: error instanceof Error ? error.message : "It could not be saved." });
    } finally {
      setIsSaving(false);
    }
  };
  return (
    <form
      aria-label="Save this basket"
      onSubmit={save}
      className="flex flex-wrap items-center gap-2 print:hidden"
    >
      <label htmlFor={id} className="text-xs text-ink-2">
        Name
      </label>
      <span className="w-56">
        <Input
          id={id}
          required
          maxLength={80}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
      </span>
      <Button type="submit" variant="primary" disabled={isSaving || isBuilding}>
        <Save aria-hidden />
        Save basket
      </Button>
      <p role="status" className="text-xs text-ink-2 empty:hidden">
        {said?.words}{" "}
        {said?.href !== undefined && (
          <Link href={said.href} className="text-accent underline underline-offset-3">
            Open it
          </Link>
        )}
      </p>
    </form>
  );
}
