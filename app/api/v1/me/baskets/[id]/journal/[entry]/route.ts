import { deleteEntry } from "@/lib/contracts/saved-basket-records";
import { meRoute } from "@/lib/http/me-route";
import { done } from "@/lib/http/raw";
import { routes } from "@/lib/http/routes";
import { deleteEntry as remove } from "@/lib/services/saved-baskets/journal";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  meRoute(deleteEntry, ({ user, params }) => done(remove(user.id, params.id, params.entry))),
);
