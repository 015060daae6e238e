"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { Button } from "@/components/ui/button";
import { parseDay } from "@/lib/domain/market/day";
import { chooseModel } from "@/lib/queries/models";
import { askForRun } from "@/lib/queries/runs";

interface UseModelButtonProps {
  /** Null gives each day its own model again. */
  readonly id: string | null;
  /** The day looked at, graded again at once. */
  readonly asOf: string | null;
  /** Names the model for who does not see the row. */
  readonly name?: string;
}

/** Grades all days with a model, or each with its own again. */
export function UseModelButton({ id, asOf, name }: UseModelButtonProps) {
  const router = useRouter();
  const client = useQueryClient();
  const { mutate, isPending, error } = useMutation({
    mutationFn: async () => {
      await chooseModel(id);
      const day = parseDay(asOf ?? "");
      if (day !== null) await askForRun(day);
    },
    onSuccess: () => {
      void client.invalidateQueries();
      router.refresh();
    },
  });
  return (
    <>
      <Button size="sm" disabled={isPending} onClick={() => mutate()}>
        {id === null ? "Give each day its own model again" : "Use for all days"}
        {name !== undefined && <span className="sr-only">: {name}</span>}
      </Button>
      {error && (
        <span role="alert" className="block text-xs text-serious">
          {error.message}
        </span>
      )}
    </>
  );
}
