import { z } from "zod";
import { type FactorGroup, factorGroups } from "@/lib/domain/factor";
import { severities } from "@/lib/domain/flag";
import { gradeKinds, letters } from "@/lib/domain/grading/grade";

/** A calendar day (UTC) as `2021-05-01`. */
export const day = z.iso.date().describe("A calendar day (UTC): `2021-05-01`.");

/** A moment as `2021-05-01T12:00:00.000Z`. */
export const moment = z.iso.datetime();

export const tokenId = z
  .string()
  .regex(/^[a-z0-9][a-z0-9._-]{0,127}$/i, "A token id is a slug such as `render-token`.")
  .describe("CoinGecko-style slug, unique. Symbols are not.");

export const gradeKind = z.enum(gradeKinds);

/** A grade from 0 to 100, higher is better; null when it is withheld or the token is not graded. */
export const grade = z.number().min(0).max(100).nullable();

export const letter = z.enum(letters.map(([name]) => name)).nullable();

export const severity = z.enum(severities);

const isGroup = (key: string): key is FactorGroup => key in factorGroups;

export const factorGroup = z.enum(Object.keys(factorGroups).filter(isGroup));

/** A number that may be unknown. */
export const known = z.number().nullable();

/** A token in few words. */
export const tokenName = z.object({ id: tokenId, symbol: z.string(), name: z.string() });

/** The empty query, path or body. */
export const nothing = z.object({});

/** The day of a question; the newest graded day when left out. */
export const asOf = day
  .optional()
  .describe("The day to look at; the newest graded day without it.");

export const asOfQuery = z.object({ asOf });
