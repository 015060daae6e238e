import { defineFactor } from "@/lib/domain/factor";
import { annualisedVolatility } from "@/lib/domain/stats/annualised-volatility";
import { isMostlyKnown } from "@/lib/domain/stats/count-known";
import { linearRegression } from "@/lib/domain/stats/linear-regression";

export const idiosyncraticVolatility90d = defineFactor({
  key: "idiosyncraticVolatility90d",
  group: "risk",
  name: "Own volatility, 90 days",
  short: "Own vol.",
  why: "Restlessness that the market does not explain: tokens with a lot of it have been overpaid.",
  formula:
    "annualised deviation of daily log return − beta × market return over 90 days, beta by least squares",
  unit: "fraction",
  horizonDays: 30,
  prior: { trader: 0, investor: 0, moonshot: 0 },
  inputs: ["logReturn", "marketReturn"],
  windowDays: 90,
  source:
    "Ang, Hodrick, Xing and Zhang 2006, The Cross-Section of Volatility and Expected Returns. Not in the prior: learnt by the fitted model.",
  missing: "Fewer than 80 % of the window's days have a price.",
  compute: ({ logReturn, marketReturn }) => {
    if (!isMostlyKnown(logReturn)) return Number.NaN;
    const { slope } = linearRegression(logReturn, marketReturn);
    return annualisedVolatility(
      logReturn.map((value, day) => value - slope * (marketReturn[day] ?? Number.NaN)),
    );
  },
});
