import type { Bench } from "@/scripts/bench/measurement";
import { type ImportedMarket, importedMarket } from "@/scripts/bench/support/imported-market";
import { withClient } from "@/scripts/bench/support/on-database";
import { createTwin, plainCopy, writePlainFile } from "@/scripts/bench/support/plain-copy";
import type { Workshop } from "@/scripts/bench/workshop";

const memoryLimitMib = 1024;

/** Our importer, from the compressed file, against a copy of the cleaned and numbered rows it ends with. */
async function run(workshop: Workshop): Promise<void> {
  const market = await importedMarket(workshop);
  const file = await writePlainFile(workshop, market.url);
  for (const constraints of ["primary-key", "foreign-keys"] as const) {
    const table = `twin_${constraints.replace("-", "_")}`;
    await withClient(market.url, (client) => createTwin(client, table, constraints));
    workshop.tell(`copying the same rows into a table with its ${constraints.replace("-", " ")}`);
    const { tool, seconds } = await plainCopy(market.url, file, table);
    await withClient(market.url, (client) => client.query(`DROP TABLE ${table}`));
    workshop.report({
      name: constraints === "primary-key" ? "import.speed" : "import.speed.all-keys",
      value: market.rows / market.command.seconds,
      unit: "rows/s",
      yardstick: { what: `${tool} of the same ${told(market)}`, value: market.rows / seconds },
    });
  }
  reportMemory(workshop, market);
}

const told = ({ rows, file }: ImportedMarket) => `${rows} rows (${file.what})`;

function reportMemory(workshop: Workshop, { command, file }: ImportedMarket): void {
  if (command.peakMib === null) {
    workshop.tell("import.memory is left out: only Linux tells the peak of a process");
    return;
  }
  workshop.report({
    name: "import.memory",
    value: command.peakMib,
    unit: "MiB",
    yardstick: { what: `limit for the importer (${file.what})`, value: memoryLimitMib },
  });
}

export const importing: Bench = {
  name: "import",
  about: "npm run import against psql \\copy of the same rows; memory",
  run,
};
