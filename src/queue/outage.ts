import type { Logger } from 'pino';

/** Tells of an outage once, however many connections and retries fail meanwhile, and once that it is over. */
export interface Outage {
  /** Takes every error of the queue; those that are not of the connection are logged one by one. */
  readonly report: (error: Error) => void;
  readonly over: () => void;
}

/** Connections break and come back one after the other; this long without an error, and the outage is over. */
const QUIET_MS = 1_000;

export function watchOutage(log: Logger, server: string): Outage {
  let sinceMs: number | undefined;
  let quiet: NodeJS.Timeout | undefined;

  function report(error: Error): void {
    if (!isConnectionError(error)) {
      log.warn({ err: error }, 'Queue error; the sweeper brings back what it stopped');
      return;
    }
    clearTimeout(quiet);
    quiet = undefined;
    if (sinceMs !== undefined) return;
    sinceMs = Date.now();
    log.error(
      { server, reason: error.message || codeOf(error) },
      'Queue is unreachable; jobs wait until it is back',
    );
  }

  function over(): void {
    if (sinceMs !== undefined) quiet ??= setTimeout(tell, QUIET_MS, sinceMs).unref();
  }

  function tell(beganMs: number): void {
    log.info({ server, outageMs: Date.now() - beganMs }, 'Queue is reachable again');
    sinceMs = undefined;
    quiet = undefined;
  }

  return { report, over };
}

/** ECONNREFUSED and its kin; SQLSTATE 08 (connection), 57P (shutdown). https://postgresql.org/docs/current/errcodes-appendix.html */
const CONNECTION_CODE = /^(E[A-Z_]+|08\w{3}|57P\d\d)$/;
/** What ioredis, pg and BullMQ say without a code. */
const CONNECTION_MESSAGE =
  /connection (is closed|terminated|timeout)|isn't (writeable|ready)|not queryable|max retries|ECONN|LOADING|refresh slots|startup nodes|CLUSTERDOWN/i;

function isConnectionError(error: Error): boolean {
  return CONNECTION_CODE.test(codeOf(error)) || CONNECTION_MESSAGE.test(error.message);
}

/** A host with several addresses fails with a code and no message. */
function codeOf(error: Error): string {
  return 'code' in error && typeof error.code === 'string' ? error.code : '';
}
