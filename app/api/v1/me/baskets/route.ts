import { createBasket, listBaskets } from "@/lib/contracts/saved-baskets";
import { meRoute } from "@/lib/http/me-route";
import { answered } from "@/lib/http/raw";
import { routes } from "@/lib/http/routes";
import { listBaskets as list } from "@/lib/services/saved-baskets/read-baskets";
import { saveBasket } from "@/lib/services/saved-baskets/save-basket";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  meRoute(listBaskets, ({ user }) => answered(list(user.id))),
  meRoute(createBasket, ({ user, body }) => answered(saveBasket(user.id, body))),
);
