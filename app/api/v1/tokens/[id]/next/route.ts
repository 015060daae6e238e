import { tokenNext } from "@/lib/contracts/next";
import { route } from "@/lib/http/route";
import { routes } from "@/lib/http/routes";
import { tokenNext as run } from "@/lib/services/tokens/token-next";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  route(tokenNext, ({ params, query }) => run(params.id, query.asOf)),
);
