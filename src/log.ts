/** pino on standard error: standard output belongs to what the user asked for. Secrets never leave the process. */
import { pino } from 'pino';

export type Log = pino.Logger;

/** user:password@ of any URL, Slack tokens, and Bearer headers, wherever they turn up in a line. */
const LOOKS_SECRET = /(?<=:\/\/[^\s/:@"]*:)[^\s/@"]+(?=@)|xox[a-z]-[\w-]+|(?<=Bearer\s)[\w.~+/-]+/giu;

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

export function redact(line: string, secrets: readonly string[]): string {
  // Secrets are compared as they stand inside JSON.
  const known = secrets.map((secret) => JSON.stringify(secret).slice(1, -1));
  return known
    .reduce((text, secret) => text.replaceAll(secret, '[redacted]'), line)
    .replace(LOOKS_SECRET, '[redacted]');
}
