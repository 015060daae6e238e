import { shareBasket, unshareBasket } from "@/lib/contracts/saved-baskets";
import { meRoute } from "@/lib/http/me-route";
import { answered, done } from "@/lib/http/raw";
import { routes } from "@/lib/http/routes";
import {
  shareBasket as share,
  unshareBasket as unshare,
} from "@/lib/services/saved-baskets/share-basket";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  meRoute(shareBasket, ({ user, params }) => answered(share(user.id, params.id))),
  meRoute(unshareBasket, ({ user, params }) => done(unshare(user.id, params.id))),
);
