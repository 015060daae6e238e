const words: Readonly<Record<string, string>> = {
  CredentialsSignin: "This e-mail address and password do not match.",
  TooManyAttempts: "Too many attempts. Try again in a quarter of an hour.",
  AccessDenied:
    "This address may not sign in here: the provider has to verify it and the administrator to list it.",
  AccountExists:
    "This e-mail address has an account with a password. Sign in with that; accounts are not joined.",
  SessionRequired: "Sign in to see that page.",
};

/** What a code in the address of the sign-in page means. */
export const signInErrorWords = (code: string): string =>
  words[code] ?? "That did not work. Try again.";
