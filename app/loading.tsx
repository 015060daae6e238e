import { GridSkeleton } from "@/components/screener/states/grid-skeleton";

/** A page on its way. */
export default function Loading() {
  return (
    <div data-fill-page className="flex grow flex-col">
      <div className="h-10 border-b" />
      <GridSkeleton />
    </div>
  );
}
