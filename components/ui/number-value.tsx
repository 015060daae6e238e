import type { NumberColumnInfo } from "@/lib/domain/column";
import { formatPrice, formatValue } from "@/lib/domain/format";
import { GradeChip, GradeSpot } from "./grade-chip";
import { Delta, Value } from "./value";

/** A value of a number column as it is shown everywhere: grade chip, change with arrow, amount. */
export function NumberValue({ column, value }: { column: NumberColumnInfo; value: number }) {
  if (column.id === "grade") return <GradeChip grade={value} />;
  if (column.unit === "grade") return <GradeSpot grade={value} />;
  if (column.unit === "fraction" && column.scale === "symlog") return <Delta fraction={value} />;
  if (column.id === "price") return <Value value={formatPrice(value)} />;
  return <Value value={formatValue(column.unit, value)} />;
}
