import { tokenDifference } from "@/lib/contracts/difference";
import { route } from "@/lib/http/route";
import { routes } from "@/lib/http/routes";
import { tokenDifference as run } from "@/lib/services/tokens/token-difference";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  route(tokenDifference, ({ params, query }) => run(params.id, query)),
);
