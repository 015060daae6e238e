import { defineFactor } from "@/lib/domain/factor";
import { isMostlyKnown } from "@/lib/domain/stats/count-known";
import { last } from "@/lib/domain/stats/last";
import { mean } from "@/lib/domain/stats/mean";

export const washVolumeSuspicion30d = defineFactor({
  key: "washVolumeSuspicion30d",
  group: "volume",
  name: "Wash-volume suspicion, 30 days",
  short: "Wash suspicion",
  why: "Turnover that does not move the price is the trace of a token trading with itself.",
  formula: "ln(mean volume / market cap) − ln(mean |log return|) over 30 days",
  unit: "score",
  horizonDays: 30,
  prior: { trader: -1, investor: -1, moonshot: 1 },
  inputs: ["volume24h", "marketCap", "logReturn"],
  windowDays: 30,
  source:
    "Cong, Li, Tang and Yang 2023, Crypto Wash Trading. Rank IC −0.008 at 30 days and −0.028 at 90, CoinGecko 2015 to May 2019, $1–50M.",
  missing:
    "No volume from the vendor on most days of the window. The vendor gives no market cap (0 counts as unknown).",
  compute: ({ volume24h, marketCap, logReturn }) => {
    const move = mean(logReturn.map(Math.abs));
    const turnover = mean(volume24h) / last(marketCap);
    return isMostlyKnown(volume24h) && isMostlyKnown(logReturn) && move > 0 && turnover > 0
      ? Math.log(turnover / move)
      : Number.NaN;
  },
});
