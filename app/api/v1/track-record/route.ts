import { getTrackRecord } from "@/lib/contracts/track-record";
import { route } from "@/lib/http/route";
import { routes } from "@/lib/http/routes";
import { readTrackRecord } from "@/lib/services/track-record/read-track-record";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  route(getTrackRecord, ({ query }) => readTrackRecord(query)),
);
