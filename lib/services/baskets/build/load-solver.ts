import loadHighs from "highs";
import type { Solve } from "@/lib/domain/basket/program";
import { highsSolver } from "./highs-solver";

let loading: Promise<Solve> | undefined;

/** The solver of this process, loaded once: half a megabyte of WebAssembly takes a moment to compile. */
export function loadSolver(): Promise<Solve> {
  loading ??= loadHighs().then(highsSolver);
  // A failed load is tried again by the next who asks.
  loading.catch(() => {
    loading = undefined;
  });
  return loading;
}
