import { clearDraft, type DraftKind, draftKinds, readDraft } from "./drafts";
import { saveBasket } from "./saved-baskets";

/** Something that was taken over, and where it is now. */
export interface TakenOver {
  readonly words: string;
  readonly path: string;
}

type Taker = (draft: unknown) => Promise<TakenOver>;

/** How each kind of draft becomes the account's own. A kind without a taker stays in the browser. */
const takers: Partial<Record<DraftKind, Taker>> = {
  basket: async (draft) => {
    const { createBasket } = await import("@/lib/contracts/saved-baskets");
    const { id, name } = await saveBasket(createBasket.body.parse(draft));
    return { words: `The basket "${name}"`, path: `/baskets/${id}` };
  },
};

/** Whether this browser keeps something that can be taken over. */
export const hasDrafts = (): boolean =>
  draftKinds.some((kind) => takers[kind] !== undefined && readDraft(kind) !== null);

async function takeAll(): Promise<TakenOver[]> {
  const taken: TakenOver[] = [];
  for (const kind of draftKinds) {
    const take = takers[kind];
    const draft = readDraft(kind);
    if (take === undefined || draft === null) continue;
    taken.push(await take(draft));
    clearDraft(kind);
  }
  return taken;
}

/**
 * Makes what a visitor gathered the account's own, once, whatever tabs are open. Throws what the server said; the draft
 * is then kept.
 */
export const takeOverDrafts = (): Promise<TakenOver[]> =>
  navigator.locks === undefined
    ? takeAll()
    : navigator.locks.request("moonscope.take-over", takeAll);

/** Throws away what could not be taken over. */
export const discardDrafts = (): void => {
  for (const kind of draftKinds) if (takers[kind] !== undefined) clearDraft(kind);
};
