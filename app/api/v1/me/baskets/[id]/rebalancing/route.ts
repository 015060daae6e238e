import { getRebalancing } from "@/lib/contracts/saved-baskets";
import { meRoute } from "@/lib/http/me-route";
import { answered } from "@/lib/http/raw";
import { routes } from "@/lib/http/routes";
import { rebalanceBasket } from "@/lib/services/saved-baskets/rebalancing";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  meRoute(getRebalancing, ({ user, params }) => answered(rebalanceBasket(user.id, params.id))),
);
