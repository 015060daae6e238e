import type { Metadata } from "next";
import "@/app/reports/print.css";
import {
  addEntryAction,
  addFillAction,
  importCsvAction,
  removeAction,
  removeEntryAction,
  removeFillAction,
  renameAction,
  renewAction,
  shareAction,
  unshareAction,
} from "@/app/baskets/actions";
import { foundOrNot } from "@/app/baskets/load-basket";
import { requireUser } from "@/app/current-user";
import { type BasketActions, BasketView } from "@/components/baskets/basket-view";
import { dayOfMilliseconds, formatDay } from "@/lib/domain/market/day";
import { readBasket } from "@/lib/services/saved-baskets/read-baskets";
import { rebalanceBasket } from "@/lib/services/saved-baskets/rebalancing";

export const metadata: Metadata = { title: "Basket" };

const actions: BasketActions = {
  rename: renameAction,
  renew: renewAction,
  share: shareAction,
  unshare: unshareAction,
  remove: removeAction,
  addFill: addFillAction,
  removeFill: removeFillAction,
  importCsv: importCsvAction,
  addEntry: addEntryAction,
  removeEntry: removeEntryAction,
};

/** A saved basket of who is signed in; anybody else's is not there. */
export default async function Page({ params }: PageProps<"/baskets/[id]">) {
  const { id } = await params;
  const user = await requireUser(`/baskets/${id}`);
  const [basket, rebalancing] = await foundOrNot(
    Promise.all([readBasket(user.id, id), rebalanceBasket(user.id, id)]),
  );
  const today = formatDay(dayOfMilliseconds(Date.now()));
  return <BasketView basket={basket} rebalancing={rebalancing} today={today} actions={actions} />;
}
