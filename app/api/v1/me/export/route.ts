import { exportMe } from "@/lib/contracts/me";
import { meRoute } from "@/lib/http/me-route";
import { routes } from "@/lib/http/routes";
import { ready } from "@/lib/services/answer";
import { exportAccount } from "@/lib/services/me/export-account";

const asFile = { "Content-Disposition": 'attachment; filename="moonscope-account.json"' };

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  meRoute(exportMe, async ({ user }) => ready({ data: await exportAccount(user.id) }, asFile)),
);
