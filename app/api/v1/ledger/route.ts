import { getLedger } from "@/lib/contracts/track-record";
import { route } from "@/lib/http/route";
import { routes } from "@/lib/http/routes";
import { ready } from "@/lib/services/answer";
import { readLedger } from "@/lib/services/ledger/read-ledger";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  route(getLedger, async () => ready(await readLedger())),
);
