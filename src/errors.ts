/** Something the user can mend; the message says what and how. Printed without a stack, exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** A request that was not sent, since its turn under a limit of the platform comes later. */
export class NotYet extends Error {
  override readonly name = 'NotYet';
  readonly retryAfterMs: number;

  constructor(retryAfterMs: number) {
    super('its turn has not come');
    this.retryAfterMs = retryAfterMs;
  }
}

/** What an unknown thing that was thrown says. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** For terminals: a file that is quoted in a message must not move the cursor or change colours. */
export function printable(text: string): string {
  return text.replace(/[^\P{Cc}\n]/gu, '\uFFFD');
}

const FILE_TROUBLE: Readonly<Record<string, string>> = {
  ENOTDIR: 'a file is in the way of this folder',
  EEXIST: 'a file is in the way of this folder',
  EACCES: 'this user may not open it',
  EPERM: 'this user may not change it',
  EROFS: 'this disk cannot be written to',
};

/** Trouble with a file or folder that the user can mend, in words; anything else as it is. */
export function plainError(error: unknown): unknown {
  if (!(error instanceof Error && 'code' in error && 'path' in error)) return error;
  const trouble = FILE_TROUBLE[String(error.code)];
  return trouble ? new UsageError(`${error.path}: ${trouble}`) : error;
}
