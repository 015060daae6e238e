import { getMarket } from "@/lib/contracts/market";
import { route } from "@/lib/http/route";
import { routes } from "@/lib/http/routes";
import { ready } from "@/lib/services/answer";
import { describeMarket } from "@/lib/services/market/describe-market";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  route(getMarket, async () => ready(await describeMarket())),
);
