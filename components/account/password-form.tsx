import { passwordMinimum } from "@/lib/contracts/accounts";
import { ActionForm } from "./action-form";
import type { FormAction } from "./form-state";

/** Changes the password. The e-mail is in it for password managers. */
export function PasswordForm({ email, action }: { email: string; action: FormAction }) {
  return (
    <ActionForm
      action={action}
      submit="Change password"
      fields={[
        {
          name: "username",
          label: "Account",
          autoComplete: "username",
          defaultValue: email,
          readOnly: true,
        },
        {
          name: "current",
          label: "Present password",
          type: "password",
          autoComplete: "current-password",
          required: true,
        },
        {
          name: "next",
          label: "New password",
          type: "password",
          autoComplete: "new-password",
          required: true,
          hint: `At least ${passwordMinimum} characters.`,
        },
      ]}
    />
  );
}
