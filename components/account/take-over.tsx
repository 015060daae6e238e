"use client";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useCallback, useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import { discardDrafts, hasDrafts, type TakenOver, takeOverDrafts } from "@/lib/queries/take-over";

type State =
  | { readonly step: "idle" }
  | { readonly step: "done"; readonly taken: readonly TakenOver[] }
  | { readonly step: "failed"; readonly message: string };

const idle: State = { step: "idle" };

/** For who is signed in: takes over what was gathered in this browser before, and says so. Nothing is lost when it fails. */
export function TakeOver() {
  const router = useRouter();
  const [state, setState] = useState(idle);
  const take = useCallback(async () => {
    if (!hasDrafts()) return;
    try {
      const taken = await takeOverDrafts();
      if (taken.length === 0) return;
      setState({ step: "done", taken });
      router.refresh();
    } catch (error) {
      setState({ step: "failed", message: error instanceof Error ? error.message : String(error) });
    }
  }, [router]);
  useEffect(() => {
    void take();
  }, [take]);
  if (state.step === "idle") return null;
  const discard = () => {
    discardDrafts();
    setState(idle);
  };
  return (
    <aside
      role="status"
      aria-label="Taken over"
      className="flex shrink-0 flex-wrap items-center gap-2 border-b border-accent bg-selected px-4 py-1 text-xs"
    >
      {state.step === "done" ? (
        <>
          {state.taken.map(({ words, path }) => (
            <p key={path}>
              {words} that you made before signing in is yours now.{" "}
              <Link href={path} className="text-accent underline">
                Open it
              </Link>
            </p>
          ))}
          <Button size="sm" variant="ghost" className="ml-auto" onClick={() => setState(idle)}>
            Close
          </Button>
        </>
      ) : (
        <>
          <p className="grow">
            What you made before signing in could not be saved: {state.message} It is kept in this
            browser.
          </p>
          <Button size="sm" onClick={() => void take()}>
            Try again
          </Button>
          <Button size="sm" onClick={discard}>
            Discard it
          </Button>
        </>
      )}
    </aside>
  );
}
