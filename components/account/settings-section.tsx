import { type ReactNode, useId } from "react";

interface SettingsSectionProps {
  readonly title: string;
  readonly note: string;
  readonly children: ReactNode;
}

/** A part of the account page: what it is about beside what can be done. */
export function SettingsSection({ title, note, children }: SettingsSectionProps) {
  const id = useId();
  return (
    <section
      aria-labelledby={id}
      className="grid gap-x-8 gap-y-3 border-t pt-5 sm:grid-cols-[12rem_minmax(0,1fr)]"
    >
      <div>
        <h2 id={id} className="font-semibold">
          {title}
        </h2>
        <p className="text-grid text-ink-2">{note}</p>
      </div>
      <div className="flex min-w-0 flex-col gap-4">{children}</div>
    </section>
  );
}
