import { type Formatted, formatRatio, unknown } from "@/lib/domain/format";

/** A multiple of what was put in: `1.84×`. */
export function formatMultiple(value: number | null | undefined): Formatted {
  const { text, full, spoken } = formatRatio(value);
  if (text === unknown.text) return unknown;
  return { text: `${text}×`, full: `${full}×`, spoken: `${spoken} times` };
}
