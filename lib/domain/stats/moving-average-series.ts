/** Simple moving averages aligned with the values: NaN until `length` days have passed and where under 80 % of them are known. */
export function movingAverageSeries(values: Float64Array, length: number): Float64Array {
  const averages = new Float64Array(values.length).fill(Number.NaN);
  let sum = 0;
  let known = 0;
  for (let i = 0; i < values.length; i++) {
    const entering = values[i] ?? Number.NaN;
    const leaving = values[i - length] ?? Number.NaN;
    if (!Number.isNaN(entering)) {
      sum += entering;
      known++;
    }
    if (!Number.isNaN(leaving)) {
      sum -= leaving;
      known--;
    }
    if (i >= length - 1 && known >= 0.8 * length) averages[i] = sum / known;
  }
  return averages;
}
