import { Badge } from "@/components/ui/badge";
import { DataAge } from "@/components/ui/data-age";
import type { AnswerOf } from "@/lib/contracts/endpoint";
import type { listMySessions } from "@/lib/contracts/me";
import { ActionForm } from "./action-form";
import { browserName } from "./browser-name";
import type { FormAction } from "./form-state";

interface SessionListProps {
  readonly sessions: AnswerOf<typeof listMySessions>["data"];
  readonly nowMs: number;
  readonly revoke: FormAction;
}

/** Every browser that is signed in, each with a way to sign it out. */
export function SessionList({ sessions, nowMs, revoke }: SessionListProps) {
  return (
    <ul className="flex flex-col">
      {sessions.map((session) => {
        const name = browserName(session.userAgent);
        return (
          <li key={session.id} className="flex items-center gap-3 border-b py-2 last:border-b-0">
            <div className="min-w-0 grow">
              <p className="font-medium">
                {name} {session.isThis && <Badge>This browser</Badge>}
              </p>
              <p className="text-xs text-ink-3">
                Seen <DataAge at={Date.parse(session.lastSeenAt)} now={nowMs} /> ago from{" "}
                {session.address || "this machine"}
              </p>
            </div>
            {!session.isThis && (
              <ActionForm
                action={revoke}
                hidden={{ id: session.id }}
                submit="Sign out"
                submitLabel={`Sign out ${name}`}
              />
            )}
          </li>
        );
      })}
    </ul>
  );
}
