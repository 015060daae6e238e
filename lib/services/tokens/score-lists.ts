import { getPool } from "@/lib/db/pool";
import { type ByKind, byKind } from "@/lib/domain/grading/assign-grades";
import { type GradeKind, gradeKinds } from "@/lib/domain/grading/grade";
import type { MarketFrame } from "@/lib/domain/market/frame";
import type { StoredView } from "@/lib/services/market-view";

interface GradeRow extends Readonly<Record<GradeKind, number | null>> {
  readonly key: number;
  readonly slopes: readonly number[];
  readonly capEffects: readonly number[];
}

type Scores = ReadonlyMap<number, number>;
const scoresOfFrame = new WeakMap<MarketFrame, Promise<ByKind<Scores>>>();

/** Grade = base + slope × score + cap effect, solved for the score. */
const scoreOfGrade = (grade: number, base: number, slope: number, capEffect: number): number =>
  slope === 0 ? 0 : (grade - capEffect - base) / slope;

async function readScores({ run }: StoredView): Promise<ByKind<Scores>> {
  const { rows } = await getPool().query<GradeRow>(
    `SELECT token_key AS key, overall, trader, investor, moonshot, slopes, cap_effects AS "capEffects"
     FROM grades WHERE run_id = $1 AND withheld IS NULL`,
    [run.id],
  );
  const scoreAt = (row: GradeRow, kind: GradeKind): number => {
    const at = gradeKinds.indexOf(kind);
    const base = run.statistics.bases[kind];
    return scoreOfGrade(row[kind] ?? base, base, row.slopes[at] ?? 0, row.capEffects[at] ?? 0);
  };
  return byKind((kind) => new Map(rows.map((row) => [row.key, scoreAt(row, kind)])));
}

/** The scores of every graded token of a view by token key, for each grade: read once, kept as long as its frame. */
export function scoresOf(view: StoredView): Promise<ByKind<Scores>> {
  const known = scoresOfFrame.get(view.frame);
  if (known !== undefined) return known;
  const reading = readScores(view);
  scoresOfFrame.set(view.frame, reading);
  reading.catch(() => scoresOfFrame.delete(view.frame));
  return reading;
}
