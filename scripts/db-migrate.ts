/** Brings the database to the current schema. */
import { migrate } from "@/lib/db/migrate";
import { withDatabase } from "./database/with-database";

await withDatabase(async (url) => {
  const applied = await migrate(url);
  console.log(
    applied.length === 0 ? "The database is up to date." : `Applied ${applied.join(", ")}.`,
  );
});
