import { cva, type VariantProps } from "class-variance-authority";
import { type ComponentProps, cloneElement, isValidElement } from "react";

const buttonClasses = cva(
  "inline-flex shrink-0 items-center justify-center gap-1.5 rounded whitespace-nowrap transition-colors duration-100 disabled:cursor-not-allowed disabled:opacity-50 aria-disabled:opacity-50 [&_svg]:size-4 [&_svg]:shrink-0",
  {
    variants: {
      variant: {
        primary: "bg-accent text-accent-ink hover:opacity-90",
        outline: "border border-line bg-surface text-ink hover:bg-hover",
        ghost:
          "text-ink-2 hover:bg-hover hover:text-ink aria-pressed:bg-selected aria-pressed:text-ink",
        link: "text-accent underline decoration-line-strong underline-offset-3 hover:decoration-accent",
      },
      size: {
        sm: "h-6 px-1.5 text-xs",
        md: "h-7 px-2.5 text-grid pointer-coarse:h-9",
        icon: "size-7 pointer-coarse:size-9",
        text: "text-[length:inherit]",
      },
    },
    defaultVariants: { variant: "outline", size: "md" },
  },
);

export type ButtonProps = ComponentProps<"button"> &
  VariantProps<typeof buttonClasses> & {
    /** Lends its looks to its only child, such as a link. */
    readonly asChild?: boolean;
  };

/** A button; `type` is `button` unless said otherwise. */
export function Button({ variant, size, asChild = false, className, ...rest }: ButtonProps) {
  const classes = buttonClasses({ variant, size, className });
  if (asChild && isValidElement<{ className?: string }>(rest.children))
    return cloneElement(rest.children, { className: classes });
  return <button type="button" className={classes} {...rest} />;
}
