import { addBasketVersion } from "@/lib/contracts/saved-baskets";
import { meRoute } from "@/lib/http/me-route";
import { answered } from "@/lib/http/raw";
import { routes } from "@/lib/http/routes";
import { saveVersion } from "@/lib/services/saved-baskets/save-basket";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  meRoute(addBasketVersion, ({ user, params, body }) =>
    answered(saveVersion(user.id, params.id, body)),
  ),
);
