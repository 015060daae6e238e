// Plain JavaScript with nothing but Node: runs before anything is installed, on whatever Node (≥ 20.11) is there.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, statfsSync, statSync, writeFileSync } from "node:fs";

const oldestNode = [20, 11];
/** Runs TypeScript itself and everything that is installed: good enough where the pinned one cannot run. */
const oldestWithoutPinned = [22, 18];
const neededMbForInstall = 2000;
const stampPath = "node_modules/.moonscope-install";
const pinnedNode =
  process.platform === "win32" ? "node_modules/node/bin/node.exe" : "node_modules/node/bin/node";

/** What stops the start; the message is one line that says what to do. */
export class StartError extends Error {}

/**
 * Installs what package-lock.json names unless that was done already, and returns the Node to run with: the pinned
 * one, or this one where the pinned one cannot run. Throws a StartError.
 */
export function ensureInstalled(say) {
  if (isOlder(process.versions.node, oldestNode)) {
    throw new StartError(
      `Moonscope needs Node ${oldestNode.join(".")} or newer to start, and this is ${process.versions.node}. Install a newer one from https://nodejs.org.`,
    );
  }
  if (!isInstalled()) install(say);
  return nodeToRun();
}

function isOlder(version, [major, minor]) {
  const [ownMajor = 0, ownMinor = 0] = version.split(".").map(Number);
  return ownMajor < major || (ownMajor === major && ownMinor < minor);
}

function installStamp() {
  const lock = createHash("sha256").update(readFileSync("package-lock.json")).digest("hex");
  return `${lock} ${process.platform}-${process.arch}\n`;
}

function isInstalled() {
  if (existsSync(stampPath)) return readFileSync(stampPath, "utf8") === installStamp();
  // Somebody ran npm by hand: npm writes this file last, and after the lock it fulfils.
  const byHand = "node_modules/.package-lock.json";
  if (!existsSync(byHand) || statSync(byHand).mtimeMs < statSync("package-lock.json").mtimeMs) {
    return false;
  }
  writeFileSync(stampPath, installStamp());
  return true;
}

function install(say) {
  checkFreeSpace();
  say("installing packages (a minute or two, once)");
  const npm = process.env.npm_execpath;
  const parameters = ["ci", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"];
  const { status, error } = npm?.endsWith("js")
    ? spawnSync(process.execPath, [npm, ...parameters], { stdio: "inherit" })
    : spawnSync("npm", parameters, { stdio: "inherit", shell: process.platform === "win32" });
  if (error) {
    throw new StartError(`npm cannot be run (${error.message}). Install npm, then start again.`);
  }
  if (status !== 0) {
    throw new StartError(
      "The packages could not be installed: npm says why above. Usual causes are no network, a proxy or registry that npm does not know (npm config get registry), or a folder that cannot be written. Then start again.",
    );
  }
  writeFileSync(stampPath, installStamp());
}

function checkFreeSpace() {
  const { bavail, bsize } = statfsSync(".");
  const freeMb = Math.floor((bavail * bsize) / 2 ** 20);
  if (freeMb >= neededMbForInstall) return;
  throw new StartError(
    `The disk of "${process.cwd()}" is full: ${freeMb} MB free, ${neededMbForInstall} MB needed to install and build. Free some space, then start again.`,
  );
}

function nodeToRun() {
  const { status } = spawnSync(pinnedNode, ["--version"]);
  if (status === 0) return pinnedNode;
  if (!isOlder(process.versions.node, oldestWithoutPinned)) return process.execPath;
  throw new StartError(
    `The Node that comes with the packages does not run here: npm may not have been allowed to run its install script (npm config get ignore-scripts), or the system has no glibc. Run \`npm rebuild node\`, or start with a Node ${oldestWithoutPinned.join(".")} or newer.`,
  );
}
