import { tokenSafety } from "@/lib/contracts/safety";
import { route } from "@/lib/http/route";
import { routes } from "@/lib/http/routes";
import { tokenSafety as reportSafety } from "@/lib/services/tokens/token-safety";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  route(tokenSafety, ({ params, query }) => reportSafety(params.id, query.asOf)),
);
