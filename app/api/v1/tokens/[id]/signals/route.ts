import { tokenSignals } from "@/lib/contracts/signals";
import { route } from "@/lib/http/route";
import { routes } from "@/lib/http/routes";
import { tokenSignals as find } from "@/lib/services/signals/token-signals";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  route(tokenSignals, ({ params, query }) => find(params.id, query)),
);
