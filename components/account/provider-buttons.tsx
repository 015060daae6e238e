"use client";
import { Button } from "@/components/ui/button";

interface ProviderButtonsProps {
  readonly providers: readonly { readonly id: string; readonly name: string }[];
  /** Where to go afterwards. */
  readonly next: string;
}

/** The ways to sign in elsewhere that this server has; nothing when there are none. */
export function ProviderButtons({ providers, next }: ProviderButtonsProps) {
  if (providers.length === 0) return null;
  return (
    <div className="flex flex-col gap-2 border-t pt-4">
      {providers.map(({ id, name }) => (
        <Button
          key={id}
          className="h-9 w-full"
          onClick={async () => {
            const { signIn } = await import("next-auth/react");
            await signIn(id, { callbackUrl: next });
          }}
        >
          Continue with {name}
        </Button>
      ))}
    </div>
  );
}
