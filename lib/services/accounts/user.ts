import type { StoredUser } from "@/lib/db/accounts";

/** Who is signed in. */
export type User = Pick<StoredUser, "id" | "name" | "email" | "role">;

/** What may leave the store of an account. */
export const userOf = ({ id, name, email, role }: User): User => ({ id, name, email, role });
