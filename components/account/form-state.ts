/** What became of a form that was sent. */
export interface FormState {
  /** What to tell about the whole form. */
  readonly message: string | null;
  readonly isDone: boolean;
  /** What is wrong, by field. */
  readonly errors: Readonly<Record<string, string>>;
  /** What was typed, without secrets, so that nothing has to be typed again. */
  readonly values: Readonly<Record<string, string>>;
}

/** A form that was not sent yet. */
export const untouched: FormState = { message: null, isDone: false, errors: {}, values: {} };

/** Takes a sent form. Runs on the server, with and without a script in the browser. */
export type FormAction = (state: FormState, data: FormData) => Promise<FormState>;
