import { z } from "zod";
import { getPool } from "@/lib/db/pool";
import type { Severity } from "@/lib/domain/flag";
import { checkFlags } from "@/lib/domain/grading/measure-token";
import type { PreparedPanel } from "@/lib/domain/grading/prepared-panel";
import type { Day } from "@/lib/domain/market/day";
import { loadPanel } from "@/lib/services/grading/load-panel";
import type { Bench } from "@/scripts/bench/measurement";
import { gradedDemo } from "@/scripts/bench/support/demo-market";
import { withClient } from "@/scripts/bench/support/on-database";
import type { Workshop } from "@/scripts/bench/workshop";

const marketDays = 400;
/** Days after the top within which a pump must be found. */
const pumpWindowDays = 30;

const lives = z.array(
  z.object({
    tokenKey: z.int(),
    fate: z.string(),
    /** Day on which the fate begins; for a rug that of the collapse. */
    day: z.int().nullable(),
    firstDay: z.int(),
    lastDay: z.int(),
  }),
);
type Life = z.output<typeof lives>[number];

/** A token to look at on a day, and what to do with what is raised there. */
interface Look {
  readonly life: Life;
  readonly day: Day;
}

/** The keys of the flags that are raised at each look. The truth is known here only, never by the flags. */
function raisedAt(prepared: PreparedPanel, looks: readonly Look[]): Map<Look, readonly string[]> {
  const { panel, windows, flags } = prepared;
  const rowOfKey = new Map(panel.tokens.map(({ key }, row) => [key, row]));
  const raised = new Map<Look, readonly string[]>();
  let started = Number.NaN;
  for (const look of looks.toSorted((a, b) => a.day - b.day)) {
    const row = rowOfKey.get(look.life.tokenKey);
    const dayIndex = look.day - panel.firstDay;
    if (row === undefined) continue;
    if (dayIndex !== started) windows.startDay(dayIndex);
    started = dayIndex;
    windows.loadMarket(row, dayIndex);
    windows.loadRest(row, dayIndex);
    raised.set(
      look,
      checkFlags(flags).raised.map(({ key }) => key),
    );
  }
  return raised;
}

interface Detection {
  readonly name: string;
  /** What was to be found, and how many of how many there are. */
  readonly positives: number;
  readonly tokens: number;
  readonly found: number;
  readonly flagged: number;
}

function report(workshop: Workshop, { name, positives, tokens, found, flagged }: Detection): void {
  const baseRate = positives / tokens;
  workshop.tell(`${name}: found ${found} of ${positives}, flagged ${flagged} of ${tokens} tokens`);
  workshop.report({
    name: `${name}.recall`,
    value: found / positives,
    unit: "share",
    yardstick: { what: "flagging as many at random", value: flagged / tokens },
  });
  workshop.report({
    name: `${name}.precision`,
    value: flagged === 0 ? 0 : found / flagged,
    unit: "share",
    yardstick: { what: "base rate: flagging everything", value: baseRate },
  });
}

/** Each token is judged once: a rug on the day before its collapse, any other in the middle of its life. */
function detectRugs(workshop: Workshop, prepared: PreparedPanel, all: readonly Life[]): void {
  const looks = all.map((life): Look => {
    const isRug = life.fate === "rug" && life.day !== null;
    const middle = Math.floor((life.firstDay + life.lastDay) / 2);
    return { life, day: isRug ? (life.day ?? middle) - 1 : middle };
  });
  const raised = raisedAt(prepared, looks);
  const severityOf = new Map(prepared.flags.map(({ plugin }) => [plugin.key, plugin.severity]));
  const count = (keys: readonly string[], severity: Severity) =>
    keys.filter((key) => severityOf.get(key) === severity).length;
  const judge = (name: string, isFlagged: (keys: readonly string[]) => boolean) => {
    const flagged = looks.filter((look) => isFlagged(raised.get(look) ?? []));
    report(workshop, {
      name,
      positives: looks.filter(({ life }) => life.fate === "rug").length,
      tokens: looks.length,
      found: flagged.filter(({ life }) => life.fate === "rug").length,
      flagged: flagged.length,
    });
  };
  judge("detect.rug.severe", (keys) => count(keys, "severe") > 0);
  judge(
    "detect.rug.severe-or-3-serious",
    (keys) => count(keys, "severe") > 0 || count(keys, "serious") >= 3,
  );
}

/** Every token is looked at once a week. Right only from the start of a pump to 30 days after; everything else is a false alarm. */
function detectPumps(workshop: Workshop, prepared: PreparedPanel, all: readonly Life[]): void {
  const looks = all.flatMap((life) => {
    const weekly: Look[] = [];
    for (let day = life.firstDay + 14; day <= life.lastDay; day += 7) weekly.push({ life, day });
    return weekly;
  });
  const raised = raisedAt(prepared, looks);
  const alarms = looks.filter((look) => raised.get(look)?.includes("pumpPattern"));
  const isRight = ({ life, day }: Look) =>
    life.fate === "pump" &&
    life.day !== null &&
    day >= life.day &&
    day <= life.day + 10 + pumpWindowDays;
  const tokensOf = (some: readonly Look[]) => new Set(some.map(({ life }) => life.tokenKey)).size;
  const flagged = tokensOf(alarms);
  report(workshop, {
    name: "detect.pump",
    positives: all.filter(({ fate }) => fate === "pump").length,
    tokens: all.length,
    found: tokensOf(alarms.filter(isRight)),
    flagged,
  });
}

async function run(workshop: Workshop): Promise<void> {
  const { url, lastDay } = await gradedDemo(workshop);
  await withClient(url, async (client) => {
    const { rows } = await getPool().query(
      `SELECT t.key AS "tokenKey", d.fate, d.day - date '1970-01-01' AS day,
         t.first_day - date '1970-01-01' AS "firstDay", t.last_day - date '1970-01-01' AS "lastDay"
       FROM demo_truth d JOIN tokens t ON t.key = d.token_key
       WHERE t.excluded_as IS NULL AND t.last_day - t.first_day >= 60`,
    );
    const all = lives.parse(rows);
    const { prepared } = await loadPanel(client, lastDay - marketDays + 1, lastDay);
    detectRugs(workshop, prepared, all);
    detectPumps(workshop, prepared, all);
  });
}

export const detect: Bench = {
  name: "detect",
  about: "recall and precision of the red flags on the simulated market's truth",
  run,
};
