import type { Factor, FactorInput, FactorWindow } from "@/lib/domain/factor";
import type { Flag } from "@/lib/domain/flag";
import { checkFlag } from "@/lib/domain/flag-check";
import { fieldKeys } from "@/lib/domain/market/fields";
import { sparkLength } from "@/lib/domain/market/frame";
import type { TokenWindows } from "./token-windows";

/** A plug-in with the window it reads. */
export interface Bound<T> {
  readonly plugin: T;
  readonly window: FactorWindow<FactorInput>;
}

export const bind = <T extends Factor | Flag>(
  windows: TokenWindows,
  plugins: readonly T[],
): readonly Bound<T>[] =>
  plugins.map((plugin) => ({
    plugin,
    window: windows.window(plugin.inputs, plugin.windowDays),
  }));

/** Values of all factors of the loaded token and the age of each one's oldest input; what is not finite is unknown. */
export function measureFactors(
  windows: TokenWindows,
  factors: readonly Bound<Factor>[],
): { readonly values: Float64Array; readonly ages: Float64Array } {
  const values = new Float64Array(factors.length).fill(Number.NaN);
  const ages = new Float64Array(factors.length).fill(Number.NaN);
  factors.forEach(({ plugin, window }, index) => {
    const value = plugin.compute(window);
    if (!Number.isFinite(value)) return;
    values[index] = value;
    ages[index] = oldestInput(windows, plugin.inputs);
  });
  return { values, ages };
}

function oldestInput(windows: TokenWindows, inputs: readonly FactorInput[]): number {
  let oldest = 0;
  for (const input of inputs) {
    const ageDays = windows.inputAgeDays(input);
    if (ageDays > oldest) oldest = ageDays;
  }
  return oldest;
}

/** The red flags that the loaded token raises, and those that were checked and are clear; the rest could not be checked. */
export function checkFlags(flags: readonly Bound<Flag>[]): {
  readonly raised: readonly Flag[];
  readonly clear: readonly Flag[];
} {
  const raised: Flag[] = [];
  const clear: Flag[] = [];
  for (const { plugin, window } of flags) {
    const state = checkFlag(plugin, window);
    if (state !== null) (state ? raised : clear).push(plugin);
  }
  return { raised, clear };
}

/** Every snapshot field of the loaded token as seen on the day, with its age in days, in the order of `fieldKeys`. */
export function observeFields({ history }: TokenWindows): {
  readonly observed: Float64Array;
  readonly observedAges: Float64Array;
} {
  const observed = new Float64Array(fieldKeys.length);
  const observedAges = new Float64Array(fieldKeys.length);
  fieldKeys.forEach((field, index) => {
    const values = history.values(field);
    observed[index] = values[values.length - 1] ?? Number.NaN;
    observedAges[index] = history.ageDays(field);
  });
  return { observed, observedAges };
}

/** The loaded token's last closes without carrying, so that a gap is drawn as a gap. */
export const sparkOf = ({ history }: TokenWindows): Float32Array =>
  Float32Array.from(history.observedPrice.subarray(-sparkLength));
