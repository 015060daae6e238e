/** `npm run db:migrate:new NAME`: writes the migration that takes the existing ones to prisma/schema.prisma. */
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { migrationList, readMigrations, readSchema } from "@/lib/db/migrations";
import { diffMigrations } from "@/lib/db/schema-engine";
import { openScratchServer } from "@/lib/db/testing/scratch-server";

/** The folder of a migration made at `now`: `20260131120000_name`. */
const folderName = (now: Date, name: string) =>
  `${now.toISOString().replaceAll(/\D/g, "").slice(0, 14)}_${name}`;

async function writeMigration(name: string): Promise<string> {
  const server = await openScratchServer();
  try {
    const migrations = migrationList(await readMigrations());
    const sql = await diffMigrations(server.url, await readSchema(), migrations);
    if (sql === "")
      return "The migrations already make what the schema declares: nothing to write.";
    const folder = join("prisma/migrations", folderName(new Date(), name));
    await mkdir(folder);
    await writeFile(join(folder, "migration.sql"), sql);
    return `Wrote ${folder}/migration.sql. Read it, then apply it with \`npm run db:migrate\`.`;
  } finally {
    await server.stop();
  }
}

const name = process.argv[2] ?? "";
if (/^[a-z0-9]+([_-][a-z0-9]+)*$/.test(name)) {
  console.log(await writeMigration(name));
} else {
  console.error(
    `The name of a migration is small letters, digits, - and _, such as add-holders; not "${name}".`,
  );
  process.exitCode = 1;
}
