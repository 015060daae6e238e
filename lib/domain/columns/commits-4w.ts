import { defineColumn } from "@/lib/domain/column";

export const commits4w = defineColumn({
  id: "commits4w",
  kind: "number",
  label: "Commits, 4 weeks",
  short: "Commits 4 w",
  description: "Commits to the public repositories in the last 4 weeks.",
  group: "evidence",
  defaultPosition: null,
  unit: "count",
  scale: "log",
  read: (row) => row.field("commits4w"),
});
