import { type Field, fieldColumn, fieldKeys } from "@/lib/domain/market/fields";

const vendorNames: Readonly<Record<string, Field>> = {
  volume: "volume24h",
  total_volume: "volume24h",
};

const fieldsByName: ReadonlyMap<string, Field> = new Map([
  ...fieldKeys.map((field) => [field.toLowerCase(), field] as const),
  ...fieldKeys.map((field) => [fieldColumn(field), field] as const),
  ...Object.entries(vendorNames),
]);

export interface FieldPlaces {
  readonly fields: readonly Field[];
  readonly fieldColumns: readonly number[];
}

/** The snapshot fields in a header by their own names, `market_cap` or `marketCap`; the first column of a field counts. */
export function fieldPlaces(
  header: readonly string[],
  names: ReadonlyMap<string, Field> = fieldsByName,
): FieldPlaces {
  const places = new Map<Field, number>();
  header.forEach((name, column) => {
    const field = names.get(name);
    if (field !== undefined && !places.has(field)) places.set(field, column);
  });
  return { fields: [...places.keys()], fieldColumns: [...places.values()] };
}
