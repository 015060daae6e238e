import { defineIndex } from "@/lib/domain/indices/definition";

export const memesWithMomentum = defineIndex({
  id: "memes-with-momentum",
  name: "Memes with momentum",
  description: "The ten memes with the best Trader grade among those that rose in 30 days.",
  sectors: ["meme"],
  rankBy: "trader",
  members: 10,
  minReturn30d: 0,
});
