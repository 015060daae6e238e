import { axisOf, placeOn } from "@/components/charts/axis";
import { PlainTable } from "@/components/page/plain-table";
import { Value } from "@/components/ui/value";
import type { TrackRecordView } from "@/lib/contracts/track-record";
import { formatCount, formatPercent } from "@/lib/domain/format";
import { daysInWords, shareInterval } from "./words";

type Calibration = NonNullable<TrackRecordView["calibration"]>;

const size = 220;
function Picture({ calibration }: { calibration: Calibration }) {
  const { points } = calibration;
  const axis = axisOf([0, ...points.flatMap(({ chance, observed }) => [chance, observed])]);
  const at = (value: number) => Math.min(1, placeOn(axis, value)) * size;
  return (
    <svg
      aria-hidden="true"
      viewBox={`-44 -10 ${size + 56} ${size + 46}`}
      className="figures w-full max-w-sm text-2xs"
      fill="currentColor"
    >
      {axis.ticks.map((tick) => (
        <g key={tick} className="text-ink-3">
          <line x2={size} y1={size - at(tick)} y2={size - at(tick)} stroke="var(--line)" />
          <text x={-6} y={size - at(tick) + 3} textAnchor="end" fontSize={9}>
            {formatPercent(tick).text}
          </text>
          <text x={at(tick)} y={size + 14} textAnchor="middle" fontSize={9}>
            {formatPercent(tick).text}
          </text>
        </g>
      ))}
      <line y1={size} x2={size} stroke="var(--line-strong)" strokeDasharray="3 3" />
      {points.map(({ chance, observed, interval }, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: tenths in order.
        <g key={i} stroke="var(--accent)" fill="var(--accent)">
          {interval !== null && (
            <line
              x1={at(chance)}
              x2={at(chance)}
              y1={size - at(interval.low ?? 0)}
              y2={size - at(interval.high ?? 0)}
              strokeOpacity={0.6}
            />
          )}
          <circle cx={at(chance)} cy={size - at(observed)} r={3} />
        </g>
      ))}
      <text x={size / 2} y={size + 31} textAnchor="middle" fontSize={10} className="text-ink-2">
        chance given
      </text>
    </svg>
  );
}

/** Chances of three times the price against how often they came true: picture, words and table. */
export function CalibrationChart({ record }: { record: TrackRecordView }) {
  const { calibration, horizonDays } = record;
  if (calibration === null)
    return (
      <p className="text-ink-2">
        No chance could be given yet: that takes weeks whose {daysInWords(horizonDays)} were over
        before another week was graded.
      </p>
    );
  return (
    <div className="grid items-start gap-6 md:grid-cols-[minmax(0,24rem)_minmax(0,1fr)]">
      <figure>
        <Picture calibration={calibration} />
        <figcaption className="text-xs text-ink-3 text-pretty">
          Up: how often it came true, with 95 % intervals. On the dashed line chances are exact.
          Mean distance {formatPercent(calibration.error).text};{" "}
          {formatPercent(calibration.baseRate).text} of {formatCount(calibration.n).text} tripled.
        </figcaption>
      </figure>
      <PlainTable
        caption="Chances and what came true"
        columns={[
          { title: "Tenth" },
          { title: "n", numeric: true },
          { title: "Chance given", numeric: true },
          { title: "Came true", numeric: true },
          { title: "95% interval", numeric: true },
        ]}
        rows={calibration.points.map(({ n, chance, observed, interval }, i) => ({
          key: String(i),
          cells: [
            i + 1,
            <Value key="n" value={formatCount(n)} />,
            <Value key="chance" value={formatPercent(chance)} />,
            <Value key="observed" value={formatPercent(observed)} />,
            <span key="interval" className="figures text-ink-2">
              {shareInterval({ interval })}
            </span>,
          ],
        }))}
      />
    </div>
  );
}
