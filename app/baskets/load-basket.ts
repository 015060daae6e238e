import { notFound } from "next/navigation";
import { ProblemError } from "@/lib/services/problem-error";

/** What is found; what there is not ends in the 404 page. */
export async function foundOrNot<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof ProblemError && error.problem === "not-found") notFound();
    throw error;
  }
}
