"use client";
import { lazy, type ReactNode, Suspense, useRef, useState } from "react";
import { Button, type ButtonProps } from "./button";

const load = () => import("./popover-panel");
const PopoverPanel = lazy(async () => ({ default: (await load()).PopoverPanel }));

interface PopoverProps {
  /** Names the floating part. */
  readonly label: string;
  /** Looks and content of the button that opens it. */
  readonly button: Omit<ButtonProps, "ref" | "asChild">;
  readonly align?: "start" | "end";
  /** Classes of the floating part. */
  readonly className?: string;
  readonly children: (close: () => void) => ReactNode;
}

/** A button with a floating part. What floats is fetched when it is first wanted: a page's first script is the lighter. */
export function Popover({ label, button, align = "end", className, children }: PopoverProps) {
  const anchor = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <>
      <Button
        {...button}
        ref={anchor}
        aria-haspopup="dialog"
        aria-expanded={open}
        onPointerEnter={load}
        onFocus={load}
        onClick={() => setOpen(!open)}
      />
      {open && (
        <Suspense>
          <PopoverPanel
            anchor={anchor}
            label={label}
            align={align}
            className={className}
            onClose={close}
          >
            {children(close)}
          </PopoverPanel>
        </Suspense>
      )}
    </>
  );
}
