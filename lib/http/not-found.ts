import { randomUUID } from "node:crypto";
import { endpoints } from "@/lib/contracts/endpoints";
import { didYouMean } from "@/lib/domain/screen/expression/nearest";
import { ProblemError } from "@/lib/services/problem-error";
import { problemResponse } from "./problem-response";

/** The answer to an address of the API that leads nowhere; names the address that was probably meant. */
export async function notFound(request: Request): Promise<Response> {
  const { pathname } = new URL(request.url);
  const hint =
    didYouMean(pathname, [...new Set(endpoints.map(({ path }) => path))]) || " See /docs.";
  return problemResponse(
    new ProblemError("not-found", `There is nothing at "${pathname}".${hint}`),
    request,
    randomUUID(),
  );
}
