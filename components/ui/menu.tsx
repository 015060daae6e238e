"use client";
import { Check } from "lucide-react";
import { DropdownMenu as Radix } from "radix-ui";
import type { ComponentProps, ReactNode } from "react";

export const Menu = Radix.Root;
export const MenuTrigger = Radix.Trigger;

/** The floating list of a menu. */
export function MenuContent({ children }: { children: ReactNode }) {
  return (
    <Radix.Portal>
      <Radix.Content
        align="end"
        sideOffset={6}
        collisionPadding={8}
        className="z-50 min-w-44 animate-appear rounded bg-surface p-1 shadow-float"
      >
        {children}
      </Radix.Content>
    </Radix.Portal>
  );
}

const item =
  "flex h-7 items-center gap-2 rounded-sm px-2 text-grid text-ink outline-none select-none data-highlighted:bg-hover data-disabled:text-ink-3 pointer-coarse:h-9 [&_svg]:size-4";

/** A command of a menu. */
export function MenuItem(props: Omit<ComponentProps<typeof Radix.Item>, "className">) {
  return <Radix.Item className={item} {...props} />;
}

/** A line that names the items under it. */
export function MenuLabel({ children }: { children: ReactNode }) {
  return <Radix.Label className="px-2 pt-1.5 pb-0.5 text-xs text-ink-3">{children}</Radix.Label>;
}

export function MenuSeparator() {
  return <Radix.Separator className="-mx-1 my-1 h-px bg-line" />;
}

interface MenuChoiceProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly (readonly [Value, string])[];
  readonly onChange: (value: Value) => void;
}

/** One of several options inside a menu; the chosen one carries a tick. */
export function MenuChoice<Value extends string>(props: MenuChoiceProps<Value>) {
  const { label, value, options, onChange } = props;
  return (
    <Radix.RadioGroup aria-label={label} value={value}>
      <MenuLabel>{label}</MenuLabel>
      {options.map(([option, name]) => (
        <Radix.RadioItem
          key={option}
          value={option}
          className={item}
          onSelect={() => onChange(option)}
        >
          <span className="grid size-4 place-items-center">
            <Radix.ItemIndicator>
              <Check aria-hidden />
            </Radix.ItemIndicator>
          </span>
          {name}
        </Radix.RadioItem>
      ))}
    </Radix.RadioGroup>
  );
}
