import { getIndex } from "@/lib/contracts/indices";
import { route } from "@/lib/http/route";
import { routes } from "@/lib/http/routes";
import { readIndex } from "@/lib/services/indices/read-indices";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  route(getIndex, ({ params, query }) => readIndex(params.id, query.asOf)),
);
