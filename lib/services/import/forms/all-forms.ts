import type { Form } from "@/lib/services/import/form";
import { exclusions } from "./exclusions";
import { long } from "./long";
import { metadata } from "./metadata";
import { social } from "./social";
import { vendorCoin } from "./vendor-coin";

/** Every form that can be imported; the first that recognises a file's columns takes it. */
export const allForms: readonly Form[] = [exclusions, social, vendorCoin, metadata, long];

/** The forms and their columns, a line each, for messages. */
export const formList = (): string =>
  allForms.map(({ id, title, columns }) => `  ${id}: ${title}\n    ${columns}`).join("\n");
