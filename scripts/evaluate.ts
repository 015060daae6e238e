/** `npm run evaluate`: how well grades and the walked-forward model ranked what followed, as JSON on stdout. */
import { parseArgs } from "node:util";
import { vanishedRules } from "@/lib/domain/evaluation/outcomes";
import { smallCaps } from "@/lib/domain/evaluation/segment";
import { formatDay, parseDay } from "@/lib/domain/market/day";
import { crossSectionKeys } from "@/lib/domain/model/cross-section";
import { evaluateMarket } from "@/lib/services/evaluation/evaluate-market";
import { withDatabase } from "./database/with-database";
import { runCommand } from "./day-arguments";

const usage = `npm run -s evaluate -- --from DATE --to DATE --horizon 30|90 [--min-cap USD] [--max-cap USD] [--min-week-volume USD]
  --vanished last-price|minus-90   how a token that is never priced again counts (last-price)
  --variant plain|winsorised|sector-neutral   how values become what the fitted model weighs (plain)
Prints JSON to stdout; progress goes to stderr.`;

const options = {
  from: { type: "string" },
  to: { type: "string" },
  horizon: { type: "string", default: "30" },
  "min-cap": { type: "string", default: String(smallCaps.minMarketCapUsd) },
  "max-cap": { type: "string", default: String(smallCaps.maxMarketCapUsd) },
  "min-week-volume": { type: "string", default: String(smallCaps.minWeekVolumeUsd) },
  vanished: { type: "string", default: "last-price" },
  variant: { type: "string", default: "plain" },
  json: { type: "boolean" },
  help: { type: "boolean" },
} as const;

function requiredDay(flag: string, text: string | undefined): number {
  const day = text === undefined ? null : parseDay(text);
  if (day === null)
    throw new Error(`--${flag} must be a day like 2021-05-01, not "${text ?? ""}". ${usage}`);
  return day;
}

function amount(flag: string, text: string): number {
  const value = Number(text);
  if (text.trim() !== "" && Number.isFinite(value) && value >= 0) return value;
  throw new Error(`--${flag} must be an amount in US dollars of 0 or more, not "${text}".`);
}

function requestOf(args: readonly string[]) {
  const { values } = parseArgs({ args: [...args], options, strict: true, allowPositionals: false });
  if (values.help) return null;
  const { horizon, vanished } = values;
  if (horizon !== "30" && horizon !== "90")
    throw new Error(`--horizon must be 30 or 90 days, not "${horizon}".`);
  const vanishedRule = vanishedRules.find((rule) => rule === vanished);
  if (vanishedRule === undefined)
    throw new Error(`--vanished must be ${vanishedRules.join(" or ")}, not "${vanished}".`);
  const crossSection = crossSectionKeys.find((known) => known === values.variant);
  if (crossSection === undefined)
    throw new Error(`--variant must be ${crossSectionKeys.join(" or ")}, not "${values.variant}".`);
  const from = requiredDay("from", values.from);
  const to = requiredDay("to", values.to);
  if (to < from) throw new Error(`--to ${values.to} is before --from ${values.from}.`);
  const segment = {
    minMarketCapUsd: amount("min-cap", values["min-cap"]),
    maxMarketCapUsd: amount("max-cap", values["max-cap"]),
    minWeekVolumeUsd: amount("min-week-volume", values["min-week-volume"]),
  };
  return {
    from,
    to,
    horizonDays: horizon === "30" ? 30 : 90,
    segment,
    vanishedRule,
    crossSection,
  } as const;
}

const notes = [
  "Walk-forward: the weights of a week come from weeks whose outcome was known by then (their day + horizon ≤ the week), expanding.",
  "The stored panel holds the coins a vendor listed when it was downloaded: coins that had died by then are missing (survivorship bias). Absolute returns are flattered; ranks suffer less.",
  "Universes: grades.prior and grades.fittedAsServed rank a token among everything graded on its day, as pages do; grades.fitted ranks it among the judged tokens, as it is learnt. All three are judged on the same tokens and weeks, those of the segment in the request.",
  "Sectors and exclusions are as they were at the import, not as of the day.",
];

await runCommand(async () => {
  const request = requestOf(process.argv.slice(2));
  if (request === null) {
    console.log(usage);
    return;
  }
  await withDatabase(async () => {
    const onProgress = ({ day, tokens }: { day: number; tokens: number }) =>
      console.error(`${formatDay(day)}  ${tokens} tokens`);
    const { evaluation, source, firstDay, lastDay } = await evaluateMarket({
      ...request,
      onProgress,
    });
    const answer = {
      request: { ...request, from: formatDay(request.from), to: formatDay(request.to) },
      data: { source, firstDay: formatDay(firstDay), lastDay: formatDay(lastDay) },
      vanishedTokens: `${evaluation.vanished} token weeks were never priced again within the horizon; they count ${
        request.vanishedRule === "last-price" ? "at their last known price" : "as a loss of 90 %"
      }.`,
      notes,
      ...evaluation,
    };
    console.log(JSON.stringify(answer, null, 2));
  });
});
