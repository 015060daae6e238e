import { cancelBacktest, getBacktest } from "@/lib/contracts/basket-backtest";
import { route } from "@/lib/http/route";
import { routes } from "@/lib/http/routes";
import { ready } from "@/lib/services/answer";
import * as jobs from "@/lib/services/baskets/backtest/backtest-jobs";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  route(getBacktest, async ({ params }) => ready(await jobs.readBacktest(params.id))),
  route(cancelBacktest, async ({ params }) => ready(await jobs.cancelBacktest(params.id))),
);
