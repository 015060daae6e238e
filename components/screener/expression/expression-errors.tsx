import type { ExpressionError } from "@/lib/domain/screen/expression/problem";

interface ExpressionErrorsProps {
  readonly text: string;
  readonly errors: readonly ExpressionError[];
}

/** Each error with the place it is at, marked in a copy of the text. */
export function ExpressionErrors({ text, errors }: ExpressionErrorsProps) {
  return (
    <ul className="flex flex-col gap-1">
      {errors.map(({ message, position }) => (
        <li key={`${position.start} ${message}`}>
          <span className="text-severe">{message}</span>{" "}
          <code className="font-mono break-all text-ink-2">
            {text.slice(0, position.start)}
            <mark className="border-b-2 border-severe bg-transparent text-severe">
              {text.slice(position.start, Math.max(position.end, position.start + 1)) || "␣"}
            </mark>
            {text.slice(Math.max(position.end, position.start + 1))}
          </code>
        </li>
      ))}
    </ul>
  );
}
