import { defineSleeve } from "@/lib/domain/basket/sleeve";

export const undervaluedMidCaps = defineSleeve({
  id: "undervalued-mid-caps",
  name: "Undervalued mid-caps",
  reason:
    "Larger tokens survive more often. Far under their high and still traded, they steady a basket and can recover several times over.",
  defaultShare: 0.25,
  params: {
    marketCap: "20000000..1000000000",
    drawdown: "..-0.4",
    where: "pct(turnover) >= 25",
  },
});
