/** What every answer of the API carries, whatever its status. */
export const apiHeaders = {
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  "Cross-Origin-Resource-Policy": "same-origin",
  // Nothing in an answer is to be run or framed when a browser opens it as a page.
  "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
} as const;

/** A client may keep the answer but asks each time whether it still holds: a 304 costs no screening. */
export const revalidate = "private, no-cache";

/** For answers about work in progress and for errors. */
export const neverKeep = "no-store";
