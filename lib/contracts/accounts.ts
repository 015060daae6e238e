import { z } from "zod";

/** An e-mail address, trimmed and in lower case: one address is one account. */
export const email = z
  .string()
  .trim()
  .toLowerCase()
  .max(254, "An e-mail address has at most 254 characters.")
  .pipe(z.email("Write an e-mail address such as ada@example.org."));

export const passwordMinimum = 10;
const passwordMaximum = 200;

/** Passwords of the required length that every list of leaked ones begins with. */
const known = new Set([
  "1234567890",
  "0123456789",
  "12345678910",
  "123456789012",
  "qwertyuiop",
  "1q2w3e4r5t",
  "password12",
  "password123",
  "password1234",
  "passwordpassword",
  "iloveyou123",
  "letmein123",
  "administrator",
]);

const isRepeated = (text: string): boolean => new Set(text.toLowerCase()).size < 4;

/** A password that somebody chooses: long, and not one that everybody tries first. */
export const newPassword = z
  .string()
  .min(passwordMinimum, `A password has at least ${passwordMinimum} characters.`)
  .max(passwordMaximum, `A password has at most ${passwordMaximum} characters.`)
  .refine(
    (text) => !known.has(text.toLowerCase()) && !isRepeated(text),
    "This is one of the passwords that are tried first. Choose another.",
  );

/** A password that somebody types to be let in: whatever it is, it is compared. */
export const typedPassword = z.string().min(1, "Write your password.").max(passwordMaximum);

const personName = z
  .string()
  .trim()
  .max(80, "A name has at most 80 characters.")
  .transform((name) => name || null);

/** What an account is made of. */
export const signUpForm = z
  .object({
    name: personName.default(null),
    email,
    password: newPassword,
    invite: z.string().max(200).default(""),
  })
  .refine(({ email: address, password }) => password.toLowerCase() !== address, {
    path: ["password"],
    message: "The password is the e-mail address. Choose another.",
  });

/** What lets somebody in. */
export const signInForm = z.object({ email, password: typedPassword });

/** Who may make an account. */
export const signUpMode = z.enum(["open", "invite", "closed"]);
export type SignUpMode = z.output<typeof signUpMode>;
