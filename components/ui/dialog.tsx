"use client";
import clsx from "clsx";
import { X } from "lucide-react";
import { Dialog as Radix } from "radix-ui";
import { type ReactNode, useState } from "react";
import { Button } from "./button";

export const Dialog = Radix.Root;

const places = {
  centre:
    "top-[12vh] left-1/2 max-h-[76vh] w-[min(40rem,calc(100vw-2rem))] -translate-x-1/2 rounded animate-appear",
  right: "inset-y-0 right-0 w-[min(26rem,100vw)] animate-appear",
  bottom: "inset-x-0 bottom-0 max-h-[88dvh] rounded-t-md animate-slide-up",
} as const;

interface DialogContentProps {
  readonly title: string;
  readonly description?: string;
  readonly place?: keyof typeof places;
  /** True when the content brings its own padding. */
  readonly flush?: boolean;
  /** Stays visible below the scrolling part. */
  readonly footer?: ReactNode;
  readonly children: ReactNode;
}

/** The window of a dialog (centre) or sheet (right, bottom) with its title and a close button. */
export function DialogContent(props: DialogContentProps) {
  const { title, description, place = "centre", flush = false, footer, children } = props;
  // A dialog may be opened by a key: the focus goes back to where it was, not to a button.
  const [opener] = useState(() => document.activeElement);
  return (
    <Radix.Portal>
      <Radix.Overlay className="fixed inset-0 z-40 animate-appear bg-ink/30 dark:bg-canvas/70" />
      <Radix.Content
        {...(description === undefined ? { "aria-describedby": undefined } : {})}
        onCloseAutoFocus={(event) => {
          event.preventDefault();
          if (opener instanceof HTMLElement) opener.focus();
        }}
        className={clsx(
          "fixed z-50 flex flex-col bg-surface shadow-float outline-none",
          places[place],
        )}
      >
        <header className="flex shrink-0 items-start gap-3 border-b px-4 py-3">
          <div className="min-w-0 grow">
            <Radix.Title className="text-md font-semibold">{title}</Radix.Title>
            {description !== undefined && (
              <Radix.Description className="text-grid text-ink-2">{description}</Radix.Description>
            )}
          </div>
          <Radix.Close asChild>
            <Button variant="ghost" size="icon" aria-label="Close">
              <X aria-hidden />
            </Button>
          </Radix.Close>
        </header>
        <div className={clsx("min-h-0 grow overflow-y-auto", !flush && "p-4")}>{children}</div>
        {footer !== undefined && <footer className="shrink-0 border-t px-4 py-3">{footer}</footer>}
      </Radix.Content>
    </Radix.Portal>
  );
}
