import { defineColumn } from "@/lib/domain/column";

export const cexListed = defineColumn({
  id: "cexListed",
  kind: "number",
  label: "Listed on a centralised exchange",
  short: "On a CEX",
  description: "1 when a centralised exchange trades the token, 0 when none does.",
  group: "evidence",
  defaultPosition: null,
  unit: "flag",
  scale: "linear",
  read: (row) => {
    const listings = row.field("cexListings");
    return Number.isNaN(listings) ? listings : Number(listings > 0);
  },
});
