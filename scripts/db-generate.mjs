/** Writes the Prisma client of prisma/schema.prisma to lib/db/generated. */
import { spawnSync } from "node:child_process";

// Generating needs no engine, but Prisma insists on finding one: any executable will do.
const { status } = spawnSync(
  process.execPath,
  ["node_modules/prisma/build/index.js", "generate", "--no-hints"],
  {
    stdio: "inherit",
    env: {
      ...process.env,
      PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
      PRISMA_HIDE_UPDATE_MESSAGE: "1",
    },
  },
);
process.exit(status ?? 1);
