/** Writes the Prisma client of prisma/schema.prisma to lib/db/generated. */
import { generateClient } from "./start/generate-client.mjs";

generateClient(process.execPath);
