import { defineColumn } from "@/lib/domain/column";
import { sectors } from "@/lib/domain/market/sectors";

export const sector = defineColumn({
  id: "sector",
  kind: "choice",
  label: "Sector",
  short: "Sector",
  description: "What the token is for, from its vendor's categories.",
  group: "identity",
  defaultPosition: 1,
  values: sectors.map(({ id, name }) => ({ value: id, label: name })),
  read: (row) => row.token.sector,
});
