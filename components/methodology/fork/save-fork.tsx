"use client";
import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { type SubmitEvent, useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/input";
import { type ModelChanges, saveFork } from "@/lib/queries/models";
import { UseModelButton } from "./use-model-button";

/** Names the changed weights and keeps them; then offers to use them. */
export function SaveFork({ base, weights, asOf }: ModelChanges & { readonly asOf: string | null }) {
  const router = useRouter();
  const field = useId();
  const [name, setName] = useState("");
  const { mutate, data, isPending, error } = useMutation({
    mutationFn: saveFork,
    onSuccess: () => router.refresh(),
  });
  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    mutate({ base, weights, name });
  };
  return (
    <form onSubmit={onSubmit} className="mt-5 flex flex-wrap items-end gap-2">
      <div className="w-64 max-sm:w-full">
        <label htmlFor={field} className="mb-1 block text-xs text-ink-2">
          Name of the model
        </label>
        <Input
          id={field}
          required
          maxLength={60}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
      </div>
      <Button type="submit" disabled={isPending || name.trim() === ""}>
        {isPending ? "Saving…" : "Save"}
      </Button>
      {data && (
        <div role="status" className="flex flex-wrap items-center gap-2">
          <span>“{data.name}” is kept.</span>
          <UseModelButton id={data.id} asOf={asOf} name={data.name} />
        </div>
      )}
      {error && (
        <p role="alert" className="w-full text-serious">
          {error.message}
        </p>
      )}
    </form>
  );
}
