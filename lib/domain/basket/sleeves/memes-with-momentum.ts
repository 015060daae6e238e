import { defineSleeve } from "@/lib/domain/basket/sleeve";

export const memesWithMomentum = defineSleeve({
  id: "memes-with-momentum",
  name: "Memes with momentum",
  reason:
    "Memes pay off rarely, quickly and by a lot, and most go to nothing: a small part of a basket, in those that rise on real volume.",
  defaultShare: 0.1,
  params: { sector: "meme", momentum: "0..", volume: "100000..", flags: "nosevere" },
});
