import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

const usual = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/snap/bin/chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];
const aptGet = "/usr/bin/apt-get";
const helpYourself =
  "The browser tests need Chromium: install it (for instance `sudo apt-get install chromium`) or set CHROMIUM to the path of one.";

/** The path of a Chromium, installed by apt where that is possible; otherwise what to tell. */
export function ensureChromium(say) {
  const chosen = process.env.CHROMIUM;
  if (chosen) {
    return existsSync(chosen)
      ? { path: chosen }
      : { path: null, problem: `CHROMIUM is "${chosen}", and there is no such file.` };
  }
  const found = find();
  if (found) return { path: found };
  const apt = aptCommand();
  if (apt === null) {
    say(helpYourself);
    return { path: null, problem: helpYourself };
  }
  say("installing Chromium with apt-get (once)");
  run([...apt, "update", "-qq"]);
  run([...apt, "install", "-y", "-qq", "--no-install-recommends", "chromium"]);
  const installed = find();
  return installed ? { path: installed } : { path: null, problem: helpYourself };
}

const find = () => usual.find((path) => existsSync(path));

/** apt-get as root, or by a sudo that asks for no password; null where neither is possible. */
function aptCommand() {
  if (!existsSync(aptGet)) return null;
  if (process.getuid?.() === 0) return [aptGet];
  return spawnSync("sudo", ["-n", "true"]).status === 0 ? ["sudo", "-n", aptGet] : null;
}

function run([program, ...parameters]) {
  spawnSync(program, parameters, {
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  });
}
