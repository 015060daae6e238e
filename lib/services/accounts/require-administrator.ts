import { ProblemError } from "@/lib/services/problem-error";
import type { User } from "./user";

/** Throws a 403 for everybody but an administrator. */
export function requireAdministrator({ role }: User): void {
  if (role !== "administrator")
    throw new ProblemError("forbidden", "Only the administrator may do that.");
}
