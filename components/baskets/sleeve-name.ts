import { sleeves } from "@/lib/domain/basket/sleeves";

/** What a sleeve is called; null is none. A sleeve that is no longer declared keeps its id. */
export const sleeveName = (id: string | null): string =>
  id === null ? "No sleeve" : (sleeves.find((sleeve) => sleeve.id === id)?.name ?? id);
