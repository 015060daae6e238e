import { sleeves } from "@/lib/domain/basket/sleeves/index";

/** The name of a sleeve; what has none is told so. */
export const sleeveName = (id: string | null): string =>
  id === null ? "No sleeve" : (sleeves.find((sleeve) => sleeve.id === id)?.name ?? id);
