import { listSignalRules } from "@/lib/contracts/signals";
import { route } from "@/lib/http/route";
import { routes } from "@/lib/http/routes";
import { listSignalRules as find } from "@/lib/services/signals/list-signal-rules";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  route(listSignalRules, ({ query }) => find(query.asOf)),
);
