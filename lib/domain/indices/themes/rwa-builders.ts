import { defineIndex } from "@/lib/domain/indices/definition";

export const rwaBuilders = defineIndex({
  id: "rwa-builders",
  name: "RWA builders",
  description:
    "The ten RWA tokens with the best Investor grade: the slow theme, chosen by the slow grade.",
  sectors: ["rwa"],
  rankBy: "investor",
  members: 10,
});
