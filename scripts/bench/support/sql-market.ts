import { once } from "@/scripts/bench/workshop";
import { withClient } from "./on-database";
import { storeSqlMarket } from "./sql-screen";
import { syntheticMarket } from "./synthetic-market";

/** The URL of a database that has the made-up market as a table with indexes. */
export const sqlMarket = once(async (workshop) => {
  const { frame } = await syntheticMarket(workshop);
  const url = await workshop.database();
  workshop.tell("storing it as an indexed table of latest values");
  await withClient(url, (client) => storeSqlMarket(client, frame));
  return url;
});
