import type { Factor } from "@/lib/domain/factor";
import type { Flag } from "@/lib/domain/flag";
import type { Panel } from "@/lib/domain/market/panel";
import type { Bound } from "./measure-token";
import type { TokenWindows } from "./token-windows";

/** A panel with what every day graded from it shares: scratch space, and the plug-ins bound to their windows of it. */
export interface PreparedPanel {
  readonly panel: Panel;
  readonly windows: TokenWindows;
  readonly factors: readonly Bound<Factor>[];
  readonly flags: readonly Bound<Flag>[];
}
