"use client";
import clsx from "clsx";
import { Popover as Radix } from "radix-ui";
import type { ReactNode, RefObject } from "react";

interface PopoverPanelProps {
  readonly anchor: RefObject<HTMLButtonElement | null>;
  readonly label: string;
  readonly align: "start" | "end";
  readonly className: string | undefined;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** The floating part: closes with Escape or a click outside and gives the focus back to its button. */
export function PopoverPanel(props: PopoverPanelProps) {
  const { anchor, label, align, className, onClose, children } = props;
  return (
    <Radix.Root open onOpenChange={onClose}>
      <Radix.Anchor virtualRef={anchor} />
      <Radix.Portal>
        <Radix.Content
          aria-label={label}
          align={align}
          sideOffset={6}
          collisionPadding={8}
          onInteractOutside={(event) => {
            // The button itself closes what it has opened.
            if (event.target instanceof Node && anchor.current?.contains(event.target))
              event.preventDefault();
          }}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            anchor.current?.focus();
          }}
          className={clsx(
            "z-50 max-h-(--radix-popover-content-available-height) max-w-[calc(100vw-1rem)] animate-appear overflow-y-auto rounded bg-surface p-3 shadow-float outline-none",
            className,
          )}
        >
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
