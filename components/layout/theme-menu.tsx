"use client";
import { Contrast } from "lucide-react";
import { useTheme } from "next-themes";
import { useState } from "react";
import { Popover } from "@/components/ui/popover";
import { RadioList } from "@/components/ui/radio-list";
import { type Tally, tallyCookie } from "./tally";

const themes = [
  ["system", "As the system"],
  ["light", "Light"],
  ["dark", "Dark"],
] as const;

const tallies = [
  ["blue-orange", "Blue ▲ orange ▼"],
  ["green-red", "Green ▲ red ▼"],
] as const;

const themeOf = (name: string) => themes.find(([theme]) => theme === name)?.[0] ?? "system";

const yearMs = 31_536_000_000;

/** Chooses the theme and the colours of up and down. */
export function ThemeMenu({ tally }: { tally: Tally }) {
  const { theme = "system", setTheme } = useTheme();
  const [chosen, setChosen] = useState(tally);
  const choose = (next: Tally) => {
    setChosen(next);
    document.documentElement.dataset.tally = next;
    window.cookieStore?.set({ name: tallyCookie, value: next, expires: Date.now() + yearMs });
  };
  return (
    <Popover
      label="Appearance"
      button={{
        variant: "ghost",
        size: "icon",
        "aria-label": "Appearance",
        children: <Contrast aria-hidden />,
      }}
      className="flex w-48 flex-col gap-3"
    >
      {() => (
        <>
          <RadioList label="Theme" value={themeOf(theme)} options={themes} onChange={setTheme} />
          <RadioList label="Up and down" value={chosen} options={tallies} onChange={choose} />
        </>
      )}
    </Popover>
  );
}
