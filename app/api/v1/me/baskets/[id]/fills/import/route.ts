import { importFills } from "@/lib/contracts/saved-basket-records";
import { meRoute } from "@/lib/http/me-route";
import { answered } from "@/lib/http/raw";
import { routes } from "@/lib/http/routes";
import { importCsv } from "@/lib/services/saved-baskets/import-fills";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  meRoute(importFills, ({ user, params, body }) =>
    answered(importCsv(user.id, params.id, body.csv)),
  ),
);
