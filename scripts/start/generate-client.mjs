// Plain JavaScript: also `npm test` runs it, before TypeScript can be checked.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";

const stampPath = "node_modules/.moonscope-client";
const sources = ["prisma/schema.prisma", "prisma.config.ts", "node_modules/prisma/package.json"];

/** Writes the Prisma client to lib/db/generated with `node`; throws when the schema has a mistake. */
export function generateClient(node) {
  // Generating needs no engine, but Prisma insists on finding one: any executable will do.
  const { status, stderr } = spawnSync(
    node,
    ["node_modules/prisma/build/index.js", "generate", "--no-hints"],
    {
      stdio: ["ignore", "ignore", "pipe"],
      encoding: "utf8",
      env: {
        ...process.env,
        PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
        PRISMA_HIDE_UPDATE_MESSAGE: "1",
        CHECKPOINT_DISABLE: "1",
      },
    },
  );
  if (status !== 0) throw new Error(`The Prisma client could not be generated: ${stderr.trim()}`);
  writeFileSync(stampPath, clientStamp());
}

/** Whether lib/db/generated was made from the schema and by the Prisma that are there now. */
export function isClientFresh() {
  return (
    existsSync("lib/db/generated/client.ts") &&
    existsSync(stampPath) &&
    readFileSync(stampPath, "utf8") === clientStamp()
  );
}

function clientStamp() {
  const hash = createHash("sha256");
  for (const path of sources) hash.update(readFileSync(path));
  return hash.digest("hex");
}
