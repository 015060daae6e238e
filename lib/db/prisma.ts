import { PrismaPg } from "@prisma/adapter-pg";
import type { SqlDriverAdapterFactory } from "@prisma/driver-adapter-utils";
import { PrismaClient } from "./generated/client";
import { getPool } from "./pool";

/** Takes the pool when the first query needs it, so that importing this module needs no database. */
const lazyAdapter: SqlDriverAdapterFactory = {
  provider: "postgres",
  adapterName: "@prisma/adapter-pg",
  connect: () => new PrismaPg(getPool()).connect(),
};

/**
 * Prisma on the pool of this process. It keeps the pool of its first query: code that changes the database
 * (tests, scripts) calls `prisma.$disconnect()` before it goes on.
 */
export const prisma = new PrismaClient({ adapter: lazyAdapter });
