import { followBacktest } from "@/lib/contracts/basket-backtest";
import { eventStream } from "@/lib/http/raw";
import { route } from "@/lib/http/route";
import { routes } from "@/lib/http/routes";
import { ready } from "@/lib/services/answer";
import { backtestEvents } from "@/lib/services/baskets/backtest/backtest-events";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  route(followBacktest, async ({ params }) => ready(eventStream(await backtestEvents(params.id)))),
);
