import { listSignals } from "@/lib/contracts/signals";
import { route } from "@/lib/http/route";
import { routes } from "@/lib/http/routes";
import { listSignals as find } from "@/lib/services/signals/list-signals";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  route(listSignals, ({ query }) => find(query)),
);
