"use client";
import { Check } from "lucide-react";
import { type ReactNode, useState } from "react";
import { Button } from "@/components/ui/button";

const shownMs = 2000;

/** Copies the address of the screen. */
export function ShareButton({ icon }: { icon: ReactNode }) {
  const [said, setSaid] = useState("");
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(window.location.href);
      setSaid("Link copied");
    } catch {
      setSaid("The browser did not allow copying; the address bar has the link");
    }
    setTimeout(() => setSaid(""), shownMs);
  };
  return (
    <>
      <Button variant="ghost" size="icon" aria-label="Copy link" title="Copy link" onClick={copy}>
        {said === "" ? icon : <Check aria-hidden className="text-accent" />}
      </Button>
      <span role="status" className="sr-only">
        {said}
      </span>
    </>
  );
}
