import type { AnswerOf } from "@/lib/contracts/endpoint";
import type {
  createInvite as createInviteEndpoint,
  listInvites,
  listMySessions,
} from "@/lib/contracts/me";
import type { StoredInvite } from "@/lib/db/accounts-invites";
import { createInvite, listInvites as findInvites } from "@/lib/services/accounts/invites";
import { listSessions, type SignedIn } from "@/lib/services/accounts/sessions";

type SessionAnswer = AnswerOf<typeof listMySessions>["data"][number];
type InviteAnswer = AnswerOf<typeof listInvites>["data"][number];

/** The sessions of who is signed in, the one that asks marked. */
export async function describeSessions(user: SignedIn): Promise<SessionAnswer[]> {
  const sessions = await listSessions(user.id);
  return sessions.map((session) => ({
    ...session,
    isThis: session.id === user.sessionId,
    createdAt: session.createdAt.toISOString(),
    lastSeenAt: session.lastSeenAt.toISOString(),
    expiresAt: session.expiresAt.toISOString(),
  }));
}

/** An invite as the contract tells it. */
const describeInvite = ({
  id,
  note,
  createdAt,
  expiresAt,
  usedAt,
}: StoredInvite): InviteAnswer => ({
  id,
  note,
  createdAt: createdAt.toISOString(),
  expiresAt: expiresAt.toISOString(),
  usedAt: usedAt?.toISOString() ?? null,
});

/** The invites that an account made. */
export const describeInvites = async (user: SignedIn): Promise<InviteAnswer[]> =>
  (await findInvites(user)).map(describeInvite);

/** A new invite with the path of its link. */
export async function describeNewInvite(
  user: SignedIn,
  note: string,
): Promise<AnswerOf<typeof createInviteEndpoint>["data"]> {
  const invite = await createInvite(user, note);
  return { ...describeInvite(invite), path: `/signup?invite=${invite.token}` };
}
