import { headers } from "next/headers";

/**
 * True when the browser loads a whole page, which must be readable without a script: what streams in later is put in its
 * place by one. Only links within the app show a skeleton meanwhile.
 */
export const isDocument = async (): Promise<boolean> =>
  (await headers()).get("sec-fetch-dest") !== "empty";
