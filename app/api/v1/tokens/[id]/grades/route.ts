import { tokenGrades } from "@/lib/contracts/history";
import { route } from "@/lib/http/route";
import { routes } from "@/lib/http/routes";
import { gradeHistory } from "@/lib/services/tokens/grade-history";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  route(tokenGrades, ({ params, query }) => gradeHistory(params.id, query)),
);
