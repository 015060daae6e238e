import Link from "next/link";
import { ActionForm } from "@/components/account/action-form";
import type { FormAction } from "@/components/account/form-state";
import type { SavedBasket } from "@/lib/contracts/saved-basket-shapes";
import { BasketSection } from "./basket-section";

interface BasketManageProps {
  readonly basket: SavedBasket;
  readonly rename: FormAction;
  readonly share: FormAction;
  readonly unshare: FormAction;
  readonly remove: FormAction;
}

function ShareForms({ basket, share, unshare }: Omit<BasketManageProps, "rename" | "remove">) {
  const hidden = { id: basket.id };
  if (basket.sharePath === null)
    return <ActionForm action={share} hidden={hidden} submit="Share by a read-only link" />;
  return (
    <div className="flex flex-col gap-2">
      <p>
        Who has{" "}
        <Link href={basket.sharePath} className="text-accent underline">
          this link
        </Link>{" "}
        sees name, bets, shares and value; no notes, fills or journal.
      </p>
      <ActionForm action={unshare} hidden={hidden} submit="End the link" />
    </div>
  );
}

/** Name and notes, the read-only link, and the end of a basket. */
export function BasketManage({ basket, rename, share, unshare, remove }: BasketManageProps) {
  const { id, revision, name, notes } = basket;
  return (
    <BasketSection title="Name, notes and sharing" isScreenOnly>
      <div className="grid gap-6 sm:grid-cols-2">
        <ActionForm
          // A new revision begins with what is stored.
          key={revision}
          action={rename}
          hidden={{ id, revision: String(revision) }}
          submit="Keep"
          submitLabel="Keep name and notes"
          fields={[
            { name: "name", label: "Name", defaultValue: name, required: true, maxLength: 80 },
          ]}
        >
          <label className="flex flex-col gap-1 text-grid">
            <span className="font-medium">Notes</span>
            <textarea
              name="notes"
              rows={4}
              maxLength={5000}
              defaultValue={notes}
              className="rounded border border-line-strong bg-surface p-2"
            />
          </label>
        </ActionForm>
        <div className="flex flex-col gap-4">
          <ShareForms basket={basket} share={share} unshare={unshare} />
          <details className="rounded border px-3 py-2">
            <summary className="cursor-pointer text-severe">Delete this basket</summary>
            <p className="my-2 text-ink-2">
              Its versions, fills and journal go with it, and cannot be brought back.
            </p>
            <ActionForm action={remove} hidden={{ id }} submit="Delete it for good" />
          </details>
        </div>
      </div>
    </BasketSection>
  );
}
