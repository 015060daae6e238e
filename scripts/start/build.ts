import { dropBuildStamp, hashSources, isBuildFresh, writeBuildStamp } from "./build-stamp";
import type { Children } from "./children";
import { say } from "./say";
import { StartError } from "./start-error";

/** Builds the app unless the build is of exactly these sources. Throws a StartError when it fails. */
export async function build(
  children: Children,
  env: Readonly<Record<string, string>>,
): Promise<void> {
  const root = process.cwd();
  const hash = await hashSources(root);
  if (await isBuildFresh(root, hash)) return;
  say("building (under a minute, again only when the sources change)");
  await dropBuildStamp(root);
  const code = await children.start({
    parameters: [...nextParameters, "build"],
    env: { ...env, NEXT_TELEMETRY_DISABLED: "1" },
  }).ended;
  if (code !== 0) throw new StartError("The app could not be built: the reason is above.");
  await writeBuildStamp(root, hash);
}

/** Runs Next as a child that ends with its parent. */
export const nextParameters = [
  "--import",
  "./scripts/start/exit-with-parent.mjs",
  "node_modules/next/dist/bin/next",
] as const;
