/**
 * The one sender of a token in this process: its buckets are shared by all that is sent; the pace shares the limits with
 * other processes.
 * https://docs.discord.com/developers/topics/rate-limits
 */
import { type InvalidRequestWarningData, REST, RESTEvents } from 'discord.js';
import type { Log } from '../../log.ts';
import { type Pace, UNPACED } from '../../ports/pace.ts';
import { type Refused, TOKEN_REFUSED } from './errors.ts';
import { DISCORD_LIMITS } from './limits.ts';
import { pacedRequest } from './pace.ts';

export interface Place {
  /** In a forum a story is a post of its own: a thread whose first message is the root, and has its id. */
  readonly isForum: boolean;
  readonly guild: string | undefined;
  /** The channel that a thread belongs to. */
  readonly parent: string | undefined;
}

export interface Sender {
  readonly rest: REST;
  /** The longest that one post or one look-up may take. */
  readonly timeoutMs: number;
  /** For one post or one look-up, from its first request to the end of its last answer. */
  readonly deadline: () => AbortSignal;
  /** Why nothing may be sent just now; undefined when all is well. */
  readonly closed: () => Refused | undefined;
  /** What is known of channels, by id. */
  readonly places: Map<string, Place>;
}

/** Every so many 401, 403 and 429 within ten minutes the library tells their count. */
const COUNTED_BY = 100;

/**
 * `api` is Discord's own address, or that of a proxy that keeps its limits for several processes.
 *
 * No retries by the library: the queue owns them, and a post whose answer was lost must be looked for first. A limit
 * of a channel is an answer too: the delivery waits in its row, not in a queue of this process. Answers to interactions
 * have limits of their own and wait for them here.
 */
export function openSender(
  token: string,
  api: string,
  log: Log,
  timeoutMs: number = DISCORD_LIMITS.timeoutMs,
  pace: Pace = UNPACED,
): Sender {
  let tokenRefused = false;
  let braked: { readonly count: number; readonly until: number } | undefined;
  const rest = new REST({
    api,
    version: '10',
    retries: 0,
    timeout: timeoutMs,
    rejectOnRateLimit: ['/channels', '/guilds'],
    invalidRequestWarningInterval: COUNTED_BY,
    // Kept by the pace, below it: the library would count what was not sent.
    globalRequestsPerSecond: Number.POSITIVE_INFINITY,
    makeRequest: pacedRequest(pace, token),
  }).setToken(token);

  rest.on(RESTEvents.Response, ({ data }, { status }) => {
    // Answers to interactions go by tokens of their own, which run out.
    if (status !== 401 || data.auth === false || tokenRefused) return;
    tokenRefused = true;
    log.error(
      'Discord does not accept DISCORD_TOKEN any more; set the new one and restart. Nothing is lost meanwhile',
    );
  });
  rest.on(RESTEvents.InvalidRequestWarning, ({ count, remainingTime }: InvalidRequestWarningData) => {
    if (count % DISCORD_LIMITS.invalidRequestAlarm === 0) {
      log.error(
        { count, remainingTimeMs: remainingTime },
        'Discord refused many requests; at 10,000 in ten minutes it bans this address',
      );
    }
    if (count >= DISCORD_LIMITS.invalidRequestStop) braked = { count, until: Date.now() + remainingTime };
  });

  return {
    rest,
    timeoutMs,
    // The library's own time-out ends with the headers of an answer, and does not count the wait for its turn.
    deadline: () => AbortSignal.timeout(timeoutMs),
    places: new Map(),
    closed: () => {
      if (tokenRefused) return TOKEN_REFUSED;
      const waitMs = (braked?.until ?? 0) - Date.now();
      if (braked === undefined || waitMs <= 0) return undefined;
      return {
        outcome: 'refused',
        retryAfterMs: waitMs,
        reason: `Discord refused ${braked.count} requests in ten minutes; the bot waits so as not to be banned`,
      };
    },
  };
}
