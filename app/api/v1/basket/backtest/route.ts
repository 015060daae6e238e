import { requestBacktest } from "@/lib/contracts/basket-backtest";
import { withJobLocation } from "@/lib/http/raw";
import { route } from "@/lib/http/route";
import { routes } from "@/lib/http/routes";
import { askForBacktest } from "@/lib/services/baskets/backtest/backtest-jobs";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  route(requestBacktest, async ({ body }) => withJobLocation(await askForBacktest(body))),
);
