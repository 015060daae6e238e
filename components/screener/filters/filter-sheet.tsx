"use client";
import { useScreener } from "@/components/screener/screener-context";
import { Button } from "@/components/ui/button";
import { Dialog, DialogContent } from "@/components/ui/dialog";
import { group } from "@/lib/domain/format";
import { ClearAll } from "./clear-all";
import { FilterRail } from "./filter-rail";

/** The filters on a small screen. */
export function FilterSheet({ onClose }: { onClose: () => void }) {
  const { result } = useScreener();
  return (
    <Dialog open onOpenChange={onClose}>
      <DialogContent
        title="Filters"
        place="bottom"
        flush
        footer={
          <div className="flex gap-2">
            <ClearAll />
            <Button variant="primary" className="grow" onClick={onClose}>
              Show {result.total === null ? "" : group(result.total)} tokens
            </Button>
          </div>
        }
      >
        <FilterRail />
      </DialogContent>
    </Dialog>
  );
}
