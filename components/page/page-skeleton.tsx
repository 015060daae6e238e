import { Skeleton } from "@/components/ui/skeleton";

/** A page of text and tables on its way; higher than the window, so that the footer does not move. */
export function PageSkeleton({ label }: { label: string }) {
  return (
    <div
      role="status"
      aria-label={label}
      className="mx-auto flex min-h-[120dvh] w-full max-w-7xl grow flex-col gap-6 px-3 py-5 sm:px-4"
    >
      <Skeleton className="h-8 w-56" />
      <Skeleton className="h-5 w-full max-w-2xl" />
      <Skeleton className="h-96" />
      <Skeleton className="h-64" />
    </div>
  );
}
