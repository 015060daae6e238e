import { setImmediate as turn } from "node:timers/promises";
import type { AnswerOf } from "@/lib/contracts/endpoint";
import type { listSignalRules as contract } from "@/lib/contracts/signals";
import { getPool } from "@/lib/db/pool";
import {
  countSignalsByRule,
  readDayOutcomes,
  readKnownOutcomes,
  readSignalStamp,
} from "@/lib/db/signals-records";
import type { Day } from "@/lib/domain/market/day";
import { horizons } from "@/lib/domain/signals/statistics/horizons";
import { ruleRecord } from "@/lib/domain/signals/statistics/rule-record";
import type { Answer } from "@/lib/services/answer";
import { openMarket } from "@/lib/services/market-view";
import { directionWord, signalRules } from "./signal-rules";

type RulesAnswer = AnswerOf<typeof contract>;
type RuleWithRecords = RulesAnswer["data"][number];
type Records = ReadonlyMap<string, RuleWithRecords["records"]>;

/** The records of few days are asked for again and again, and each takes a moment to work out. */
const mostKept = 8;
const kept = new Map<string, Promise<Records>>();

/** The records that were known on a day, by rule. */
async function workOut(asOf: Day): Promise<Records> {
  const records = new Map<string, RuleWithRecords["records"]>(
    signalRules.map(({ key }) => [key, []]),
  );
  for (const horizonDays of horizons) {
    const [byRule, ofDay] = await Promise.all([
      readKnownOutcomes(getPool(), horizonDays, asOf),
      readDayOutcomes(getPool(), horizonDays, asOf),
    ]);
    for (const { key, direction } of signalRules) {
      const outcomes = byRule.get(key) ?? [];
      const { n, vanished, comparison } = ruleRecord(outcomes, ofDay, { direction, horizonDays });
      records.get(key)?.push({
        horizonDays,
        n,
        vanished,
        tooFew: comparison === null,
        signals: comparison?.signals ?? null,
        random: comparison?.random ?? null,
        edge: comparison?.edge ?? null,
      });
      await turn();
    }
  }
  return records;
}

async function recordsOf(asOf: Day): Promise<Records> {
  const key = `${await readSignalStamp(getPool())} ${asOf}`;
  const known = kept.get(key);
  if (known !== undefined) return known;
  const [oldest] = kept.keys();
  if (kept.size >= mostKept && oldest !== undefined) kept.delete(oldest);
  const made = workOut(asOf);
  kept.set(key, made);
  made.catch(() => kept.delete(key));
  return made;
}

/** Every rule with the record it had on a day. Throws what `openMarket` throws. */
export async function listSignalRules(asOf: string | undefined): Promise<Answer<RulesAnswer>> {
  const { run, meta } = await openMarket(asOf);
  const [records, counts] = await Promise.all([
    recordsOf(run.asOf),
    countSignalsByRule(getPool(), run.asOf),
  ]);
  const data = signalRules.map((rule) => ({
    key: rule.key,
    name: rule.name,
    direction: directionWord(rule.direction),
    why: rule.why,
    rule: rule.rule,
    source: rule.source,
    inputs: [...rule.inputs],
    windowDays: rule.windowDays,
    cooldownDays: rule.cooldownDays,
    signals: counts.get(rule.key) ?? 0,
    records: records.get(rule.key) ?? [],
  }));
  return { version: null, make: () => ({ data, meta }) };
}
