import { deleteFill, putFill } from "@/lib/contracts/saved-basket-records";
import { meRoute } from "@/lib/http/me-route";
import { answered, done } from "@/lib/http/raw";
import { routes } from "@/lib/http/routes";
import { correctFill, deleteFill as remove } from "@/lib/services/saved-baskets/change-fills";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  meRoute(putFill, ({ user, params, body }) =>
    answered(correctFill(user.id, params.id, params.fill, body)),
  ),
  meRoute(deleteFill, ({ user, params }) => done(remove(user.id, params.id, params.fill))),
);
