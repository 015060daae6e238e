import { z } from "zod";
import { once, type Workshop } from "@/scripts/bench/workshop";
import { type Finished, runScript } from "./command";
import { type MarketFile, marketFile } from "./market-file";
import { withClient } from "./on-database";

/** A database into which our importer has read a file, and how that went. */
export interface ImportedMarket {
  readonly url: string;
  readonly file: MarketFile;
  /** Snapshots in the store afterwards. */
  readonly rows: number;
  readonly command: Finished;
}

const report = z.object({ files: z.array(z.object({ seconds: z.number() })) });

/** The biggest file there is, read into an empty store by `npm run import`. */
export const importedMarket = once(async (workshop): Promise<ImportedMarket> => {
  const file = await marketFile(workshop);
  const url = await workshop.database();
  workshop.tell(`importing ${file.path}`);
  const command = await importFile(workshop, url, file.path);
  const rows = await countSnapshots(url);
  const { files } = report.parse(JSON.parse(command.stdout));
  const loading = files.map(({ seconds }) => seconds.toFixed(1)).join(" + ");
  workshop.tell(`${rows} rows in ${command.seconds.toFixed(1)} s, of which loading ${loading} s`);
  return { url, file, rows, command };
});

/** Runs our importer on one file, as a person would. */
export const importFile = async (
  workshop: Workshop,
  url: string,
  path: string,
): Promise<Finished> =>
  runScript("scripts/import.ts", [path, "--no-grade", "--json"], {
    variables: { DATABASE_URL: url, MOONSCOPE_DATA_DIR: await workshop.folder() },
  });

const counted = z.array(z.object({ rows: z.number() })).length(1);

const countSnapshots = (url: string): Promise<number> =>
  withClient(url, async (client) => {
    const { rows } = await client.query("SELECT count(*)::int AS rows FROM snapshots");
    return counted.parse(rows)[0]?.rows ?? 0;
  });
