import type { Children } from "./children";
import { hasGradedMarket } from "./database";
import { say } from "./say";
import { StartError } from "./start-error";

/**
 * Sees to it that there is a graded market: loads the simulated one into an empty store and grades its last day, in a
 * child whose memory is free again afterwards. Later changes are the worker's business. Throws a StartError.
 */
export async function prepareMarket(
  children: Children,
  env: Readonly<Record<string, string>>,
  url: string,
): Promise<void> {
  if (await hasGradedMarket(url)) return;
  const child = children.start({
    parameters: ["--import", "tsx", "scripts/start/prepare-market.ts"],
    env,
    onMessage: (line) => say(String(line)),
  });
  const code = await child.ended;
  if (code === 0) return;
  throw new StartError(
    "The market could not be loaded and graded: the reason is above. Nothing half-loaded was kept; start again when it is mended.",
  );
}
