import { listIndices } from "@/lib/contracts/indices";
import { route } from "@/lib/http/route";
import { routes } from "@/lib/http/routes";
import { readIndices } from "@/lib/services/indices/read-indices";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  route(listIndices, ({ query }) => readIndices(query.asOf)),
);
