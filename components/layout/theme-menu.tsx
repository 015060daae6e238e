"use client";
import { Contrast } from "lucide-react";
import { useTheme } from "next-themes";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Menu, MenuChoice, MenuContent, MenuSeparator, MenuTrigger } from "@/components/ui/menu";
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
    <Menu>
      <MenuTrigger asChild>
        <Button variant="ghost" size="icon" aria-label="Appearance">
          <Contrast aria-hidden />
        </Button>
      </MenuTrigger>
      <MenuContent>
        <MenuChoice label="Theme" value={theme} options={themes} onChange={setTheme} />
        <MenuSeparator />
        <MenuChoice label="Up and down" value={chosen} options={tallies} onChange={choose} />
      </MenuContent>
    </Menu>
  );
}
