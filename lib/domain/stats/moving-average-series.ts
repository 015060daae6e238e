/** Simple moving averages aligned with the values: NaN until `length` days have passed and where under 80 % of them are known. */
export function movingAverageSeries(values: Float64Array, length: number): Float64Array {
  const averages = new Float64Array(values.length).fill(Number.NaN);
  let sum = 0;
  let known = 0;
  const add = (value: number, sign: 1 | -1) => {
    if (Number.isNaN(value)) return;
    sum += sign * value;
    known += sign;
  };
  for (let i = 0; i < values.length; i++) {
    add(values[i] ?? Number.NaN, 1);
    if (i >= length) add(values[i - length] ?? Number.NaN, -1);
    if (i >= length - 1 && known >= 0.8 * length) averages[i] = sum / known;
  }
  return averages;
}
