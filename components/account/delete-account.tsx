import { Button } from "@/components/ui/button";
import { ActionForm } from "./action-form";
import type { Field } from "./form-field";
import type { FormAction } from "./form-state";
import { SettingsSection } from "./settings-section";

interface DeleteAccountProps {
  readonly email: string;
  readonly hasPassword: boolean;
  readonly action: FormAction;
}

const password: Field = {
  name: "password",
  label: "Password",
  type: "password",
  autoComplete: "current-password",
  required: true,
};

/** Offers all own data as a file, and then the end of the account. */
export function DeleteAccount({ email, hasPassword, action }: DeleteAccountProps) {
  const fields: Field[] = [
    {
      name: "email",
      label: "Your e-mail address, to confirm",
      type: "email",
      autoComplete: "off",
      required: true,
      hint: `Write ${email}.`,
    },
    ...(hasPassword ? [password] : []),
  ];
  return (
    <SettingsSection title="Your data" note="Everything that is stored about you, and its end.">
      <Button asChild className="self-start">
        <a href="/api/v1/me/export" download="moonscope-account.json">
          Download all my data (JSON)
        </a>
      </Button>
      <details className="rounded-md border p-3">
        <summary className="cursor-pointer font-medium text-severe">Delete this account</summary>
        <div className="mt-3 flex flex-col gap-3">
          <p className="text-ink-2">
            Watchlists, screens, alerts and baskets go with it, links to them stop working, and
            nothing of it can be brought back. Download your data first.
          </p>
          <ActionForm action={action} fields={fields} submit="Delete my account for good" />
        </div>
      </details>
    </SettingsSection>
  );
}
