import { z } from "zod";
import { maybeCount, maybeTime } from "@/lib/providers/mechanism/values";

/** A share of 1 at most; anything else is no share. */
export const maybeShare = maybeCount.transform((value) =>
  value === null || value > 1.000_001 ? null : Math.min(1, value),
);

const holder = z.object({
  address: z.string().nullish().catch(null),
  percent: maybeShare,
  is_locked: z
    .enum(["0", "1"])
    .or(z.literal([0, 1]))
    .transform(Number)
    .nullable()
    .catch(null),
  locked_detail: z
    .array(z.object({ end_time: maybeTime }))
    .nullish()
    .catch(null),
});

/** Their ten largest holders; null when they were not told. */
export const holderList = z
  .array(z.unknown())
  .transform((rows) =>
    rows.flatMap((row) => {
      const parsed = holder.safeParse(row);
      return parsed.success ? [parsed.data] : [];
    }),
  )
  .nullish()
  .catch(null);

type Holders = z.infer<typeof holderList>;

const burnt = /^0x(0{40}|0{36}dead)$/i;
const isBurnt = (address: string | null | undefined): boolean => burnt.test(address ?? "");

const mostListed = 10;

/** The share of the ten largest that are not burn addresses; null when the list is cut or a share is unknown. */
export function topShare(holders: Holders, holderCount: number | null): number | null {
  if (holders == null || holders.length === 0) return null;
  const isWhole = holders.length >= mostListed || holderCount === holders.length;
  const shares = holders.filter(({ address }) => !isBurnt(address)).map(({ percent }) => percent);
  if (!isWhole || shares.some((share) => share === null)) return null;
  const sum = shares.reduce<number>((total, share) => total + (share ?? 0), 0);
  return sum > 1.000_001 ? null : Math.min(1, sum);
}

/** The share of the liquidity that is locked or burnt; null when the holders of the liquidity are unknown. */
export function lockedShare(holders: Holders): number | null {
  if (holders == null || holders.length === 0) return null;
  if (holders.some(({ percent, is_locked }) => percent === null || is_locked === null)) return null;
  const locked = holders.filter(({ address, is_locked }) => is_locked === 1 || isBurnt(address));
  return Math.min(
    1,
    locked.reduce((sum, { percent }) => sum + (percent ?? 0), 0),
  );
}

/** Days until the first lock of the liquidity ends, 0 when one has ended; null when no end is told. */
export function daysUntilUnlock(holders: Holders, nowMs: number): number | null {
  const ends = (holders ?? [])
    .filter(({ is_locked }) => is_locked === 1)
    .flatMap(({ locked_detail }) =>
      (locked_detail ?? []).flatMap(({ end_time }) => end_time ?? []),
    );
  return ends.length === 0 ? null : Math.max(0, (Math.min(...ends) - nowMs) / 86_400_000);
}
