import type { ReactNode } from "react";

/** A narrow page around a form. */
export function AuthPage({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="mx-auto flex w-full max-w-sm flex-col gap-5 px-4 py-12">
      <h1 className="text-lg font-semibold">{title}</h1>
      {children}
    </div>
  );
}
