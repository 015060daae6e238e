import { env } from "@/lib/env";

let chosenUrl: string | null = null;

/** Makes this process use the database at `url` instead of DATABASE_URL; null goes back to DATABASE_URL. */
export function chooseDatabase(url: string | null): void {
  chosenUrl = url;
}

/** The database this process works on. Throws when none was chosen and DATABASE_URL is not set. */
export function databaseUrl(): string {
  const url = chosenUrl ?? env.DATABASE_URL;
  if (url) return url;
  throw new Error(
    "No database: start Moonscope with `npm start`, or set DATABASE_URL to a PostgreSQL ≥ 15.",
  );
}
