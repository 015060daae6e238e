import { defineColumn } from "@/lib/domain/column";

export const withheld = defineColumn({
  id: "withheld",
  kind: "choice",
  label: "Why ungraded",
  short: "Ungraded",
  description: "Why the token has no grade on this day; unknown when it has one.",
  group: "grades",
  defaultPosition: null,
  read: (row) => row.grade.withheld,
});
