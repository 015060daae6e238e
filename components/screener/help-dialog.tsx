"use client";
import { Dialog, DialogContent } from "@/components/ui/dialog";
import { Kbd } from "@/components/ui/kbd";

const keys: readonly (readonly [readonly string[], string])[] = [
  [["/"], "Search a token"],
  [["↑", "↓", "←", "→"], "Move from cell to cell"],
  [["Home", "End"], "First and last column; with Ctrl first and last row"],
  [["PgUp", "PgDn"], "A page up or down"],
  [["Enter"], "Open the token; on a head, sort by it"],
  [["Shift", "Enter"], "On a head, add it to the order"],
  [["Space"], "Peek at the token without leaving"],
  [["c"], "Add to the comparison, or take out"],
  [["Alt", "← →"], "On a head, make the column narrower or wider"],
  [["Alt", "Shift", "← →"], "On a head, move the column"],
  [["Esc"], "Close what is open"],
  [["?"], "This help"],
];

/** What the keyboard does on the screener. */
export function HelpDialog({ onClose }: { onClose: () => void }) {
  return (
    <Dialog open onOpenChange={onClose}>
      <DialogContent title="Keyboard">
        <dl className="grid grid-cols-[auto_1fr] items-center gap-x-6 gap-y-2">
          {keys.map(([names, use]) => (
            <div key={use} className="contents">
              <dt className="flex gap-1">
                {names.map((name) => (
                  <Kbd key={name}>{name}</Kbd>
                ))}
              </dt>
              <dd>{use}</dd>
            </div>
          ))}
        </dl>
      </DialogContent>
    </Dialog>
  );
}
