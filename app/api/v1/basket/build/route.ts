import { buildBasket } from "@/lib/contracts/basket-build";
import { route } from "@/lib/http/route";
import { routes } from "@/lib/http/routes";
import { ready } from "@/lib/services/answer";
import { buildForDay } from "@/lib/services/baskets/build/build-for-day";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  route(buildBasket, async ({ body }) => ready(await buildForDay(body))),
);
