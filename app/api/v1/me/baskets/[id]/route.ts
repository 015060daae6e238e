import { deleteBasket, getBasket, putBasket } from "@/lib/contracts/saved-baskets";
import { meRoute } from "@/lib/http/me-route";
import { answered, done } from "@/lib/http/raw";
import { routes } from "@/lib/http/routes";
import { readBasket } from "@/lib/services/saved-baskets/read-baskets";
import { renameBasket } from "@/lib/services/saved-baskets/save-basket";
import { deleteBasket as remove } from "@/lib/services/saved-baskets/share-basket";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  meRoute(getBasket, ({ user, params }) => answered(readBasket(user.id, params.id))),
  meRoute(putBasket, ({ user, params, body }) => answered(renameBasket(user.id, params.id, body))),
  meRoute(deleteBasket, ({ user, params }) => done(remove(user.id, params.id))),
);
