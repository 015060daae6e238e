/** `npm run basket:evaluate`: how quarterly baskets of the default settings did beside random ones of the same limits, as JSON on stdout. */
import { parseArgs } from "node:util";
import { basketSettingsSchema } from "@/lib/domain/basket/settings";
import { formatDay, parseDay } from "@/lib/domain/market/day";
import { evaluateBaskets } from "@/lib/services/baskets/backtest/evaluate-baskets";
import { closeFrames } from "@/lib/services/market/frames";
import { withDatabase } from "./database/with-database";
import { runCommand } from "./day-arguments";

const usage = `npm run -s basket:evaluate -- --from DATE --to DATE [--min-cap USD] [--max-cap USD] [--appetite careful|balanced|bold] [--bets N] [--draws N] [--seed N]
Quarterly baskets on the graded days of the stored market (npm run grade). Prints JSON; progress goes to stderr.`;

const options = {
  from: { type: "string" },
  to: { type: "string" },
  "min-cap": { type: "string", default: "5000000" },
  "max-cap": { type: "string", default: "50000000" },
  appetite: { type: "string", default: "balanced" },
  bets: { type: "string", default: "8" },
  draws: { type: "string", default: "200" },
  seed: { type: "string", default: "1" },
  help: { type: "boolean" },
} as const;

function requiredDay(flag: string, text: string | undefined): number {
  const day = text === undefined ? null : parseDay(text);
  if (day === null)
    throw new Error(`--${flag} must be a day like 2021-05-01, not "${text ?? ""}". ${usage}`);
  return day;
}

await runCommand(async () => {
  const { values } = parseArgs({ options, strict: true, allowPositionals: false });
  if (values.help) {
    console.log(usage);
    return;
  }
  const settings = basketSettingsSchema.parse({
    appetite: values.appetite,
    bets: Number(values.bets),
    seed: Number(values.seed),
    limits: {
      minMarketCapUsd: Number(values["min-cap"]),
      maxMarketCapUsd: Number(values["max-cap"]),
    },
  });
  const request = {
    settings,
    from: requiredDay("from", values.from),
    to: requiredDay("to", values.to),
    draws: Number(values.draws),
    onProgress: (day: number, words: string) => console.error(`${formatDay(day)}  ${words}`),
  };
  await withDatabase(async () => {
    const evaluation = await evaluateBaskets(request);
    console.log(JSON.stringify(evaluation, null, 2));
    await closeFrames();
  });
});
