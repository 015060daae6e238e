import { z } from "zod";
import type { Connector } from "@/lib/providers/mechanism/connector";
import type { FailureKind, ReportedFailure } from "@/lib/providers/mechanism/provider-error";
import { evmSecurity, solanaSecurity } from "./endpoints";

const envelope = z.object({ code: z.coerce.number(), message: z.string().catch("") });

const kindOf: Readonly<Record<number, FailureKind>> = {
  2004: "not-found",
  2018: "not-found",
  2020: "not-found",
  2021: "not-found",
  4010: "unauthorised",
  4011: "unauthorised",
  4012: "unauthorised",
  4022: "unauthorised",
  4023: "unauthorised",
  4029: "limited",
  5000: "unavailable",
};

/** Their status is 200 whatever happened; the code tells. 1 is well, 2 that part of it is still to come. */
function failureIn(body: unknown): ReportedFailure | null {
  const parsed = envelope.safeParse(body);
  if (!parsed.success || [1, 2].includes(parsed.data.code)) return null;
  const { code, message } = parsed.data;
  const kind = kindOf[code] ?? "rejected";
  const words = `${message} (code ${code})`;
  return { kind, words, pauseMs: kind === "limited" ? 60_000 : null };
}

/** What contracts allow their owners to do, who holds the token, whether its liquidity is locked. */
export const goplus: Connector = {
  id: "goplus",
  name: "GoPlus Security",
  attribution: { text: "Security data by GoPlus", url: "https://gopluslabs.io" },
  plans: [
    {
      id: "keyless",
      baseUrl: "https://api.gopluslabs.io/api/v1",
      key: null,
      // Not published; what their own and other clients keep to.
      limits: { all: [{ id: "minute", calls: 30, perMs: 60_000 }] },
    },
  ],
  supplies: [
    ...(["holders", "top10Share", "creatorShare", "totalSupply", "honeypot", "mintable"] as const),
    ...(["freezable", "buyTaxFraction", "sellTaxFraction", "lpLockedShare", "lpLockDays"] as const),
    ...(["ownerRenounced", "sourceVerified", "blacklistable", "taxModifiable"] as const),
    ...(["upgradeable", "hiddenOwner", "clonedContract"] as const),
  ],
  endpoints: [evmSecurity, solanaSecurity],
  failureIn,
};
