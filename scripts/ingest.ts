/** `npm run ingest -- --provider NAME [--endpoint NAME] [--pages N] [--tokens N] [--json]` */
import { parseArgs } from "node:util";
import { IngestError } from "@/lib/services/ingest/live-market";
import { type ProviderStatus, providerStatuses } from "@/lib/services/ingest/provider-status";
import { providerIds, type RoundReport, runRound } from "@/lib/services/ingest/run-round";
import { explainFailure } from "./database/explain-failure";
import { withDatabase } from "./database/with-database";

const usage = `npm run ingest -- --provider NAME [--endpoint NAME] [--pages N] [--tokens N] [--json]

Asks one provider for live numbers, once, within its limits; see docs/providers.md.
  --provider NAME  one of ${providerIds.join(", ")}
  --endpoint NAME  only this endpoint
  --pages N        at most N pages of each list
  --tokens N       also ask about the N tokens with the largest volume, one by one
  --status         only tell how all providers are doing
  --json           print the report, or the status, as JSON`;

const options = {
  provider: { type: "string" },
  endpoint: { type: "string" },
  pages: { type: "string" },
  tokens: { type: "string" },
  status: { type: "boolean", default: false },
  json: { type: "boolean", default: false },
  help: { type: "boolean", default: false },
} as const;

function count(text: string | undefined, option: string): number | undefined {
  if (text === undefined) return undefined;
  if (!/^\d{1,6}$/.test(text)) throw new IngestError(`${option} must be a number, not "${text}".`);
  return Number(text);
}

const words = (report: RoundReport): string =>
  [
    `${report.calls} calls, ${report.readings} readings, ${report.unidentified} of them of no known token, ${report.quarantined} numbers quarantined`,
    ...report.failures.map((failure) => `  ${failure}`),
  ].join("\n");

const statusLine = ({
  id,
  condition,
  reason,
  nextCallMs,
  budgets,
  calls,
}: ProviderStatus): string =>
  [
    `${id.padEnd(14)} ${condition.padEnd(9)} ${calls} calls`,
    budgets.map(({ limit, left }) => `${limit}: ${left} at once`).join(", "),
    nextCallMs === null ? "" : `next call ${new Date(nextCallMs).toISOString()}`,
    reason ?? "",
  ]
    .filter((part) => part !== "")
    .join(" · ");

async function tellStatus(json: boolean): Promise<void> {
  const statuses = await providerStatuses();
  console.log(json ? JSON.stringify(statuses, null, 2) : statuses.map(statusLine).join("\n"));
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options });
  if (values.status) return withDatabase(() => tellStatus(values.json));
  if (values.help || values.provider === undefined) {
    console.log(usage);
    process.exitCode = values.help ? 0 : 1;
    return;
  }
  const round = {
    provider: values.provider,
    endpoint: values.endpoint,
    mostPages: count(values.pages, "--pages"),
    mostTokens: count(values.tokens, "--tokens"),
    onPage: (endpoint: string, page: number, { readings }: RoundReport) =>
      console.error(`${endpoint}, page ${page + 1}: ${readings} readings so far`),
  };
  await withDatabase(async () => {
    const report = await runRound(round);
    console.log(values.json ? JSON.stringify(report, null, 2) : words(report));
    if (report.readings === 0 && report.failures.length > 0) process.exitCode = 1;
  });
}

main().catch((error: unknown) => {
  console.error(error instanceof IngestError ? error.message : explainFailure(error));
  process.exitCode = 1;
});
