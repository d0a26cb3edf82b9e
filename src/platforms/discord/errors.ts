/** What Discord's answers mean for a post. https://docs.discord.com/developers/topics/opcodes-and-status-codes */
import { DiscordAPIError, RateLimitError, RESTJSONErrorCodes } from 'discord.js';
import { messageOf, NotYet } from '../../errors.ts';
import type { PostResult } from '../../ports.ts';

export const LEFT = 'the bot is no longer in this server; invite it again';

/** Codes after which nothing can be posted to this channel until somebody changes that; with what to do. */
const GONE: ReadonlyMap<number | string, string> = new Map([
  [RESTJSONErrorCodes.UnknownChannel, 'the channel was deleted'],
  [RESTJSONErrorCodes.UnknownGuild, LEFT],
  [RESTJSONErrorCodes.MissingAccess, 'the bot cannot see this channel; allow it View Channel there'],
  [
    RESTJSONErrorCodes.MissingPermissions,
    'the bot may not post in this channel; allow it Send Messages, Send Messages in Threads and Create Public Threads there',
  ],
  [RESTJSONErrorCodes.CannotSendMessagesToThisUser, 'this user takes no messages from the bot'],
  [RESTJSONErrorCodes.CannotSendMessagesInNonTextChannel, 'this is no channel for text; choose another one'],
  [
    RESTJSONErrorCodes.CannotExecuteActionOnThisChannelType,
    'the bot cannot post in a channel of this type; choose a text, announcement or forum channel',
  ],
  [
    RESTJSONErrorCodes.InvalidActionOnArchivedThread,
    'the thread is archived and may not be opened again; choose another one',
  ],
  [
    RESTJSONErrorCodes.TagRequiredToCreateAForumPostInThisChannel,
    'this forum wants a tag on each post; lift that, or choose another channel',
  ],
  [RESTJSONErrorCodes.ThreadLocked, 'the thread is locked; unlock it or choose another one'],
]);

/** Milliseconds until a refused token is tried again; the bot sends nothing meanwhile, so this costs nothing. */
const TOKEN_RETRY_MS = 60_000;

/** Milliseconds until a server that could not be reached at all is tried again. */
const CONNECT_RETRY_MS = 15_000;

/** Milliseconds to wait when Discord says "too many" without saying how long; it always says so, by its documentation. */
const RATE_LIMIT_RETRY_MS = 5_000;

/** No connection came about, so nothing was sent. See `man 2 connect`, `man 3 getaddrinfo`. */
const NOT_CONNECTED = [
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ENETUNREACH',
  'EHOSTUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
];

export type Failure = Exclude<PostResult, { readonly outcome: 'posted' }>;

export type Refused = Extract<PostResult, { readonly outcome: 'refused' }>;

export const TOKEN_REFUSED: Refused = {
  outcome: 'refused',
  retryAfterMs: TOKEN_RETRY_MS,
  reason: 'Discord does not accept DISCORD_TOKEN any more; set the new one and restart',
};

/** How a post ended that threw. What is not known to have been refused may have been posted. */
export function endOfError(error: unknown): Failure {
  if (error instanceof NotYet) {
    return { outcome: 'paced', retryAfterMs: error.retryAfterMs, reason: error.message };
  }
  if (error instanceof RateLimitError) return endOfLimit(error);
  if (error instanceof DiscordAPIError) return endOfRefusal(error);
  if (NOT_CONNECTED.includes(codeOf(error))) {
    return {
      outcome: 'refused',
      retryAfterMs: CONNECT_RETRY_MS,
      reason: `Discord cannot be reached: ${messageOf(error)}`,
    };
  }
  return {
    outcome: 'unknown',
    reason: `Discord did not answer as it should: ${messageOf(error) || String(error)}`,
  };
}

/** Thrown before sending, when a bucket is known to be empty, or after a 429. Nothing was posted either way. */
function endOfLimit({ retryAfter, timeToReset, global, scope }: RateLimitError): Failure {
  const waits = [retryAfter, timeToReset].filter((wait) => Number.isFinite(wait) && wait > 0);
  return {
    outcome: 'refused',
    retryAfterMs: Math.ceil(waits[0] ?? RATE_LIMIT_RETRY_MS),
    reason: `a limit of Discord is reached (${global ? 'global' : scope})`,
  };
}

function endOfRefusal(error: DiscordAPIError): Failure {
  if (error.status === 401) return TOKEN_REFUSED;
  const gone = GONE.get(error.code);
  if (gone !== undefined) return { outcome: 'gone', reason: `${gone} (${error.code})` };
  if (error.code === RESTJSONErrorCodes.InvalidFormBodyOrContentType) {
    return {
      outcome: 'rejected',
      reason: `Discord takes this message in no form; please report it: ${error.message}`,
    };
  }
  return { outcome: 'unknown', reason: `${error.status}, ${error.code}: ${error.message}` };
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
