/** What a rule's condition was on a day. */
export const states = { unknown: 0, absent: 1, holds: 2 } as const;

/**
 * Whether a signal is due on a day: the condition holds, did not on any of the `cooldownDays` days before, and, where a
 * beginning must be seen, was known not to hold on one of them.
 */
export function begins(
  days: Uint8Array,
  index: number,
  { cooldownDays, kind }: { readonly cooldownDays: number; readonly kind: "state" | "event" },
): boolean {
  if (days[index] !== states.holds) return false;
  let wasAbsent = kind === "event";
  for (let day = Math.max(0, index - cooldownDays); day < index; day++) {
    if (days[day] === states.holds) return false;
    if (days[day] === states.absent) wasAbsent = true;
  }
  return wasAbsent;
}
