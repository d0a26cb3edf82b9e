/** pino on standard error: standard output belongs to what the user asked for. Secrets never leave the process. */
import { pino } from 'pino';

export type Log = pino.Logger;

/**
 * user:password@ of any URL, Slack tokens, and Bearer headers, wherever they turn up in a line. A password ends at the
 * last "@" before a space or a quote, so that one with "@" or "/" in it goes as a whole.
 */
const LOOKS_SECRET =
  /(?<=:\/\/[^\s/:@"]*:)(?:[^\s"\\]|\\.){1,500}(?=@)|(?:xox[a-z]|xapp)-[\w-]+|(?<=Bearer\s{1,5})[\w.~+/=-]+/giu;

export function createLog(level: string, secrets: readonly string[], fd = 2): Log {
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      hooks: { streamWrite: (line: string) => redact(line, secrets) },
    },
    pino.destination({ fd, sync: true }),
  );
}

/** Secrets are looked for as they are and as they stand inside JSON; the longest first, which may hold others. */
export function redact(line: string, secrets: readonly string[]): string {
  const known = secrets.flatMap((secret) => [secret, JSON.stringify(secret).slice(1, -1)]);
  return known
    .sort((a, b) => b.length - a.length)
    .reduce((text, secret) => text.replaceAll(secret, '[redacted]'), line)
    .replace(LOOKS_SECRET, '[redacted]');
}
