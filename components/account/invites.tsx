import { DataAge } from "@/components/ui/data-age";
import type { AnswerOf } from "@/lib/contracts/endpoint";
import type { getSignUpMode, listInvites } from "@/lib/contracts/me";
import { ActionForm } from "./action-form";
import type { FormAction } from "./form-state";
import { SettingsSection } from "./settings-section";

type Invite = AnswerOf<typeof listInvites>["data"][number];

interface InvitesProps {
  readonly invites: readonly Invite[];
  readonly signUp: AnswerOf<typeof getSignUpMode>["data"];
  readonly nowMs: number;
  readonly setMode: FormAction;
  readonly create: FormAction;
  readonly revoke: FormAction;
}

const modes = [
  ["open", "Everybody who reaches this server"],
  ["invite", "Who has an invite"],
  ["closed", "Nobody"],
] as const;

function ModeForm({ signUp, setMode }: Pick<InvitesProps, "signUp" | "setMode">) {
  return (
    <ActionForm action={setMode} submit="Keep" submitLabel="Keep who may sign up">
      <fieldset className="flex flex-col gap-1" disabled={signUp.isFixed}>
        <legend className="mb-1 text-grid font-medium">Who may make an account</legend>
        {modes.map(([mode, words]) => (
          <label key={mode} className="flex items-center gap-2">
            <input type="radio" name="mode" value={mode} defaultChecked={signUp.mode === mode} />
            {words}
          </label>
        ))}
      </fieldset>
      {signUp.isFixed && (
        <p className="text-xs text-ink-3">AUTH_SIGN_UP in the environment fixes this.</p>
      )}
    </ActionForm>
  );
}

function InviteLine({
  invite,
  nowMs,
  revoke,
}: { invite: Invite } & Pick<InvitesProps, "nowMs" | "revoke">) {
  const isOver = Date.parse(invite.expiresAt) < nowMs;
  const state = invite.usedAt !== null ? "used" : isOver ? "expired" : "open";
  return (
    <li className="flex items-center gap-3 border-b py-2 last:border-b-0">
      <p className="min-w-0 grow">
        {invite.note || "Invite"}{" "}
        <span className="text-xs text-ink-3">
          {state} · made <DataAge at={Date.parse(invite.createdAt)} now={nowMs} /> ago
        </span>
      </p>
      <ActionForm
        action={revoke}
        hidden={{ id: invite.id }}
        submit={state === "open" ? "Take back" : "Remove"}
        submitLabel={`${state === "open" ? "Take back" : "Remove"} ${invite.note || "invite"}`}
      />
    </li>
  );
}

/** The administrator's part: who may sign up, and single-use links. */
export function Invites({ invites, signUp, nowMs, setMode, create, revoke }: InvitesProps) {
  return (
    <SettingsSection title="New accounts" note="Only the administrator sees this.">
      <ModeForm signUp={signUp} setMode={setMode} />
      <ActionForm
        action={create}
        submit="Make an invite"
        fields={[{ name: "note", label: "Invite for (optional)", maxLength: 120 }]}
      />
      {invites.length > 0 && (
        <ul className="flex flex-col">
          {invites.map((invite) => (
            <InviteLine key={invite.id} invite={invite} nowMs={nowMs} revoke={revoke} />
          ))}
        </ul>
      )}
    </SettingsSection>
  );
}
