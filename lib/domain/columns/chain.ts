import { defineColumn } from "@/lib/domain/column";

export const chain = defineColumn({
  id: "chain",
  kind: "choice",
  label: "Chain",
  short: "Chain",
  description: "The chain of the token's contract.",
  group: "identity",
  defaultPosition: null,
  read: (row) => row.token.chain,
});
