import { randomUUID } from "node:crypto";
import type { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { env } from "@/lib/env";
import { problemResponse } from "@/lib/http/problem-response";
import { limitRate } from "@/lib/http/rate-limit";
import { authOptions } from "./options";

/** What next-auth takes for the site's address when none is configured. */
const assumedOrigin = "http://localhost:3000";

interface AuthContext {
  readonly params: Promise<{ readonly nextauth: string[] }>;
}

/** Leads to a path instead of to an address that was only assumed. */
function withLocalPath(response: Response): Response {
  const location = response.headers.get("location");
  if (env.NEXTAUTH_URL === undefined && location?.startsWith(`${assumedOrigin}/`))
    response.headers.set("location", location.slice(assumedOrigin.length));
  return response;
}

/** Everything below /api/auth: next-auth's own routes. */
export async function authHandler(request: NextRequest, context: AuthContext): Promise<Response> {
  try {
    limitRate(request);
    const response: Response = await NextAuth(request, context, authOptions(request.headers));
    return withLocalPath(response);
  } catch (error) {
    return problemResponse(error, request, randomUUID());
  }
}
