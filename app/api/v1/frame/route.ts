import { getFrame } from "@/lib/contracts/frame";
import { bytesWithMeta, mapAnswer } from "@/lib/http/raw";
import { route } from "@/lib/http/route";
import { routes } from "@/lib/http/routes";
import { packedFrame } from "@/lib/services/market/packed-frame";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  route(getFrame, async ({ query }) =>
    mapAnswer(await packedFrame(query.asOf, query.columns), bytesWithMeta),
  ),
);
