import { getReport } from "@/lib/contracts/reports";
import { markdownFile } from "@/lib/http/markdown";
import { route } from "@/lib/http/route";
import { routes } from "@/lib/http/routes";
import { exportReport, readReport } from "@/lib/services/reports/read-report";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  route(getReport, async ({ params: { week }, query: { format, reveal } }) =>
    format === "md" ? markdownFile(await exportReport(week)) : readReport(week, reveal === "1"),
  ),
);
