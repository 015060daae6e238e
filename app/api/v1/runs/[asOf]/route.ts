import { getRun } from "@/lib/contracts/runs";
import { route } from "@/lib/http/route";
import { routes } from "@/lib/http/routes";
import { ready } from "@/lib/services/answer";
import { readRun } from "@/lib/services/runs/read-runs";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  route(getRun, async ({ params }) => ready(await readRun(params.asOf))),
);
