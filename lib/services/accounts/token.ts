import { createHash, randomBytes } from "node:crypto";

/** 256 random bits as text for a cookie or a link. */
export const newToken = (): string => randomBytes(32).toString("base64url");

/** SHA-256 in hex: what is stored of a token, so that a copy of the database lets nobody in. */
export const hashOf = (text: string): string => createHash("sha256").update(text).digest("hex");
