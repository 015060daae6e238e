import { Skeleton } from "@/components/ui/skeleton";

/** The page of a token on its way, each part in its place; higher than the window, so that the footer does not move. */
export function TokenSkeleton() {
  return (
    <div
      role="status"
      aria-label="Loading the token"
      className="mx-auto flex min-h-[150dvh] w-full max-w-[96rem] grow flex-col gap-8 px-3 py-3 sm:px-4"
    >
      <div className="flex flex-wrap items-end justify-between gap-x-8 gap-y-3">
        <div className="flex flex-col gap-2">
          <Skeleton className="h-4 w-20" />
          <Skeleton className="h-8 w-64" />
          <Skeleton className="h-6 w-48" />
        </div>
        <div className="flex flex-col gap-2">
          <Skeleton className="h-7 w-72 max-w-full" />
          <Skeleton className="h-6 w-60 max-w-full" />
        </div>
      </div>
      <div className="grid gap-8 border-t pt-4 lg:grid-cols-[17rem_minmax(0,1fr)] xl:grid-cols-[17rem_minmax(0,1fr)_20rem]">
        <Skeleton className="h-80" />
        <Skeleton className="h-[36rem]" />
        <Skeleton className="h-[36rem] lg:max-xl:col-start-2" />
      </div>
    </div>
  );
}
