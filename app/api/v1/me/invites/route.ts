import { createInvite, listInvites } from "@/lib/contracts/me";
import { meRoute } from "@/lib/http/me-route";
import { routes } from "@/lib/http/routes";
import { ready } from "@/lib/services/answer";
import { describeInvites, describeNewInvite } from "@/lib/services/me/describe";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  meRoute(listInvites, async ({ user }) => ready({ data: await describeInvites(user) })),
  meRoute(createInvite, async ({ user, body }) =>
    ready({ data: await describeNewInvite(user, body.note) }),
  ),
);
