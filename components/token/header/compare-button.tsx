"use client";
import { Columns3 } from "lucide-react";
import { type ComparedToken, toggleCompared, useCompared } from "@/components/compare/compared";
import { maxCompared } from "@/components/compare/max-compared";
import { Button } from "@/components/ui/button";

/** Puts the token into the comparison or takes it out. */
export function CompareButton({ token }: { token: ComparedToken }) {
  const compared = useCompared();
  const isIn = compared.some(({ id }) => id === token.id);
  const isFull = compared.length >= maxCompared && !isIn;
  return (
    <Button
      aria-pressed={isIn}
      aria-disabled={isFull}
      title={isFull ? `${maxCompared} tokens are being compared: take one out first` : undefined}
      onClick={() => toggleCompared(token)}
      className="aria-pressed:border-accent aria-pressed:bg-selected"
    >
      <Columns3 aria-hidden />
      Compare
    </Button>
  );
}
