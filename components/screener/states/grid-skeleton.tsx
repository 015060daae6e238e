import { Skeleton } from "@/components/ui/skeleton";

/** Rows on their way, as high as real ones. */
export function GridSkeleton() {
  return (
    <div role="status" aria-label="Loading tokens" className="min-h-60 grow overflow-hidden">
      <div className="h-8 border-b" />
      {Array.from({ length: 24 }, (_, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the rows are all alike.
        <div key={i} className="flex h-[34px] items-center gap-6 border-b px-4">
          <Skeleton className="h-3 w-40" />
          <Skeleton className="h-3 w-16" />
          <Skeleton className="h-4 w-14" />
          <Skeleton className="ml-auto h-3 w-20" />
          <Skeleton className="h-3 w-20" />
          <Skeleton className="h-3 w-24 max-sm:hidden" />
        </div>
      ))}
    </div>
  );
}
