import { type Preset, presets } from "@/lib/domain/screen/presets";

/** Parameters of a screen that choose no tokens by a column. */
const others: ReadonlySet<string> = new Set(["where", "sort", "flags", "limit", "columns"]);

/** `0..` and `1..5` of a column as conditions of the expression language. */
function rangeWords(column: string, range: string): string[] {
  const [low = "", high = ""] = range.split("..");
  return [
    ...(low === "" ? [] : [`${column} >= ${low}`]),
    ...(high === "" ? [] : [`${column} <= ${high}`]),
  ];
}

function conditionsOf(column: string, value: string): string[] {
  if (value.includes("..")) return rangeWords(column, value);
  return [
    `${column} in (${value
      .split(",")
      .map((one) => `"${one}"`)
      .join(", ")})`,
  ];
}

/** A ready-made screen as one expression. Its flags are left to the basket's own limits. */
export const expressionOf = ({ params }: Pick<Preset, "params">): string =>
  [
    ...Object.entries(params).flatMap(([name, value]) =>
      others.has(name) ? [] : conditionsOf(name, value),
    ),
    ...(params.where === undefined ? [] : [`(${params.where})`]),
  ].join(" and ");

/** The ready-made screens as expressions. */
export const presetExpressions = presets.map((preset) => ({
  id: preset.id,
  name: preset.name,
  where: expressionOf(preset),
}));
