import { createInvite, listInvites } from "@/lib/contracts/me";
import { meRoute } from "@/lib/http/me-route";
import { answered } from "@/lib/http/raw";
import { routes } from "@/lib/http/routes";
import { describeInvites, describeNewInvite } from "@/lib/services/me/describe";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  meRoute(listInvites, ({ user }) => answered(describeInvites(user))),
  meRoute(createInvite, ({ user, body }) => answered(describeNewInvite(user, body.note))),
);
