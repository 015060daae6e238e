import { getSector } from "@/lib/contracts/sectors";
import { route } from "@/lib/http/route";
import { routes } from "@/lib/http/routes";
import { sectorDetail } from "@/lib/services/sectors/sector-detail";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  route(getSector, ({ params, query }) => sectorDetail(params.id, query.asOf)),
);
