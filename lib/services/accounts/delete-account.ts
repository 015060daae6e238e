import { deleteUser } from "@/lib/db/accounts";
import { getPool } from "@/lib/db/pool";
import { invalid } from "@/lib/services/problem-error";
import { checkPassword, hasPassword } from "./change-password";
import type { SignedIn } from "./sessions";

/** How somebody confirms that the account is to go. The password counts where the account has one. */
interface Confirmation {
  readonly password: string;
  readonly email: string;
}

/** Deletes an account and everything that belongs to it. Throws a 422 when the confirmation is wrong. */
export async function deleteAccount(
  user: SignedIn,
  { password, email }: Confirmation,
): Promise<void> {
  if (email !== user.email)
    throw invalid([{ path: "body.email", message: "This is not your e-mail address." }]);
  if (await hasPassword(user.id)) await checkPassword(user, password, "body.password");
  await deleteUser(getPool(), user.id);
}
