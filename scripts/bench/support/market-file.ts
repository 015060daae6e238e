import { createWriteStream, existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { formatDay, parseDay } from "@/lib/domain/market/day";
import { Random } from "@/prisma/demo/random";
import type { Workshop } from "@/scripts/bench/workshop";

/** The biggest file of market history there is. */
export interface MarketFile {
  readonly path: string;
  /** A file that describes its tokens; null when there is none. */
  readonly metadataPath: string | null;
  readonly what: string;
}

const realFile = resolve("../shared/data/coingecko_daily.csv.gz");
const realMetadata = resolve("../shared/data/coingecko_metadata.csv");
const syntheticDays = 400;
const firstDay = parseDay("2024-05-01") ?? 0;

/** Whether real history lies beside the project; a run of small sizes does not use it. */
export const hasRealHistory = ({ isSmall }: Workshop): boolean => !isSmall && existsSync(realFile);

/** Real history when it lies beside the project, otherwise a made-up file of the same shape. */
export async function marketFile(workshop: Workshop): Promise<MarketFile> {
  if (hasRealHistory(workshop)) {
    const metadataPath = existsSync(realMetadata) ? realMetadata : null;
    return { path: realFile, metadataPath, what: "real daily history" };
  }
  const tokens = workshop.isSmall ? 50 : 2_500;
  workshop.tell(`writing a file of ${tokens * syntheticDays} made-up rows`);
  const path = join(await workshop.folder(), "daily.csv.gz");
  await pipeline(Readable.from(csvLines(tokens)), createGzip(), createWriteStream(path));
  return { path, metadataPath: null, what: "made-up daily history" };
}

/** The lines of one token at a time: random walks, a market cap missing now and then, as in vendors' files. */
function* csvLines(tokens: number): Generator<string> {
  yield "id,date,price,volume,market_cap\n";
  const random = new Random(1);
  for (let token = 0; token < tokens; token++) {
    let price = 10 ** (random.uniform() * 6 - 4);
    const supply = 10 ** (6 + 3 * random.uniform());
    const lines: string[] = [];
    for (let day = firstDay; day < firstDay + syntheticDays; day++) {
      price *= Math.exp((random.uniform() - 0.5) * 0.1);
      const marketCap = random.chance(0.1) ? "" : Math.round(price * supply);
      const volume = Math.round(price * supply * 0.1 * random.uniform()) + 1;
      lines.push(
        `token-${token},${formatDay(day)},${price.toPrecision(10)},${volume},${marketCap}\n`,
      );
    }
    yield lines.join("");
  }
}
