import { formatDate } from "@/lib/domain/format";
import type { Day } from "@/lib/domain/market/day";
import { type Axis, axisOf, placeOn } from "./axis";

/** One line of a chart; null is a gap. */
export interface WeekLine {
  readonly name: string;
  readonly values: readonly (number | null)[];
  /** A colour of globals.css without its dashes. */
  readonly colour: string;
  /** Dashes of the stroke, so that lines differ without colour. */
  readonly dashes?: string;
}

interface WeekChartProps {
  readonly days: readonly Day[];
  readonly lines: readonly WeekLine[];
  readonly format: (value: number) => string;
  /** The scale of the values; chosen by them when left out. */
  readonly axis?: Axis;
}

const size = { width: 1000, height: 1000 };
const dateLabels = 5;

/** Where a day lies between the first and the last. */
const placeOfDay = (days: readonly Day[], day: Day): number => {
  const [first = day] = days;
  const last = days.at(-1) ?? day;
  return last === first ? 0 : (day - first) / (last - first);
};

function pathOf(days: readonly Day[], values: readonly (number | null)[], axis: Axis): string {
  let isJoined = false;
  return values
    .map((value, i) => {
      if (value === null) {
        isJoined = false;
        return "";
      }
      const x = placeOfDay(days, days[i] ?? 0) * size.width;
      const y = (1 - placeOn(axis, value)) * size.height;
      const command = `${isJoined ? "L" : "M"}${x.toFixed(1)} ${y.toFixed(1)}`;
      isJoined = true;
      return command;
    })
    .join("");
}

function Legend({ lines }: { lines: readonly WeekLine[] }) {
  return (
    <ul className="mb-2 flex flex-wrap gap-x-5 gap-y-1 text-xs text-ink-2">
      {lines.map(({ name, colour, dashes }) => (
        <li key={name} className="flex items-center gap-2">
          <svg aria-hidden="true" width={24} height={8}>
            <line
              x2={24}
              y1={4}
              y2={4}
              stroke={`var(--${colour})`}
              strokeWidth={2}
              strokeDasharray={dashes}
            />
          </svg>
          {name}
        </li>
      ))}
    </ul>
  );
}

function DateAxis({ days }: { days: readonly Day[] }) {
  const step = Math.max(1, Math.ceil((days.length - 1) / dateLabels));
  const shown = days.filter((_, i) => i % step === 0 && i + step / 2 < days.length);
  return (
    <div className="relative ml-14 h-5 overflow-x-clip text-2xs text-ink-3">
      {shown.map((day) => (
        <span
          key={day}
          className="absolute top-1 whitespace-nowrap max-sm:even:hidden"
          style={{ left: `${placeOfDay(days, day) * 100}%` }}
        >
          {formatDate(day)}
        </span>
      ))}
    </div>
  );
}

/**
 * Lines over weeks, drawn by the server: the picture only; who uses it says the same in words and in a table. On a log
 * scale where the values span a decade.
 */
export function WeekChart({ days, lines, format, axis: given }: WeekChartProps) {
  const axis =
    given ?? axisOf(lines.flatMap(({ values }) => values.filter((value) => value !== null)));
  return (
    <div className="break-inside-avoid">
      <Legend lines={lines} />
      <div aria-hidden className="figures">
        <div className="relative h-64">
          {axis.ticks.map((tick) => (
            <div
              key={tick}
              className="absolute inset-x-0 flex items-center"
              style={{ bottom: `${placeOn(axis, tick) * 100}%`, height: 0 }}
            >
              <span className="w-14 pr-2 text-right text-2xs text-ink-3">{format(tick)}</span>
              <span className="grow border-t" />
            </div>
          ))}
          <svg
            aria-hidden="true"
            viewBox={`0 0 ${size.width} ${size.height}`}
            preserveAspectRatio="none"
            className="absolute inset-y-0 right-0 left-14 h-full w-[calc(100%-3.5rem)] overflow-visible"
          >
            {lines.map(({ name, values, colour, dashes }) => (
              <path
                key={name}
                d={pathOf(days, values, axis)}
                fill="none"
                stroke={`var(--${colour})`}
                strokeWidth={1.75}
                strokeDasharray={dashes}
                strokeLinejoin="round"
                vectorEffect="non-scaling-stroke"
              />
            ))}
          </svg>
        </div>
        <DateAxis days={days} />
      </div>
      {axis.isLog && <p className="text-2xs text-ink-3">Log scale</p>}
    </div>
  );
}
