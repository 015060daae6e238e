import { addFill } from "@/lib/contracts/saved-basket-records";
import { meRoute } from "@/lib/http/me-route";
import { answered } from "@/lib/http/raw";
import { routes } from "@/lib/http/routes";
import { addFill as add } from "@/lib/services/saved-baskets/change-fills";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  meRoute(addFill, ({ user, params, body }) => answered(add(user.id, params.id, body))),
);
