import { basketRisk } from "@/lib/contracts/basket-risk";
import { route } from "@/lib/http/route";
import { routes } from "@/lib/http/routes";
import { ready } from "@/lib/services/answer";
import { assessBasket } from "@/lib/services/baskets/risk/assess-basket";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  route(basketRisk, async ({ body }) => ready(await assessBasket(body))),
);
