import { listReports } from "@/lib/contracts/reports";
import { route } from "@/lib/http/route";
import { routes } from "@/lib/http/routes";
import { listReports as run } from "@/lib/services/reports/list-reports";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  route(listReports, ({ query }) => run(query.asOf)),
);
