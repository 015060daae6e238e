import { listSectors } from "@/lib/contracts/sectors";
import { route } from "@/lib/http/route";
import { routes } from "@/lib/http/routes";
import { listSectors as run } from "@/lib/services/sectors/list-sectors";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  route(listSectors, ({ query }) => run(query.asOf)),
);
