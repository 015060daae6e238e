import { compareBaskets } from "@/lib/contracts/saved-baskets";
import { meRoute } from "@/lib/http/me-route";
import { answered } from "@/lib/http/raw";
import { routes } from "@/lib/http/routes";
import { readBaskets } from "@/lib/services/saved-baskets/read-baskets";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  meRoute(compareBaskets, ({ user, query }) => answered(readBaskets(user.id, query.ids))),
);
