/**
 * What each answer of Slack means for a post. A closed table: an error that is not in it was no post either, and is
 * tried again after a while. https://docs.slack.dev/reference/methods/chat.postMessage#errors
 */
import {
  WebAPIHTTPError,
  WebAPIPlatformError,
  WebAPIRateLimitedError,
  WebAPIRequestError,
} from '@slack/web-api';
import { messageOf, NotYet } from '../../errors.ts';
import type { PostResult } from '../../ports.ts';

type Failure = Exclude<PostResult, { readonly outcome: 'posted' }>;

/** The channel, or the workspace, takes no more posts of ours until somebody changes that; with what to do. */
const GONE: Readonly<Record<string, string>> = {
  channel_not_found: 'the channel is not there, or is private and the bot was not invited',
  not_in_channel: 'the bot is not in the channel; /invite it and subscribe again',
  is_archived: 'the channel is archived',
  restricted_action: 'the workspace does not let the bot post here',
  restricted_action_read_only_channel: 'the channel is read-only',
  restricted_action_non_threadable_channel: 'the channel takes no thread replies',
  restricted_action_thread_only_channel: 'the channel takes thread replies only',
  restricted_action_thread_locked: 'the thread is locked',
  messages_tab_disabled: 'the app takes no direct messages; turn its Messages tab on',
  app_access_restricted: 'the workspace restricts this app',
  access_denied: 'the bot has no access to the channel',
  no_permission: 'the token lacks a permission; install the app again',
  missing_scope: 'the token lacks a scope; install the app again',
  team_access_not_granted: 'the token is not for this workspace',
  team_not_found: 'the workspace is not there',
  org_login_required: 'the workspace is being moved into an organisation',
  ekm_access_denied: 'an administrator has suspended messages',
  enterprise_is_restricted: 'the app may not be used in this organisation',
  account_inactive: 'the bot was removed from the workspace; install the app again',
  token_revoked: 'the token was revoked; install the app again',
  token_expired: 'the token has expired; install the app again',
  invalid_refresh_token: 'the token can no longer be renewed; install the app again',
  invalid_auth: 'the token is not valid; copy it from "OAuth & Permissions" of the app',
  not_authed: 'no token was sent; set SLACK_BOT_TOKEN',
  not_allowed_token_type: 'the token is of the wrong kind; use the bot token, xoxb-...',
  as_user_not_supported: 'the token is of the wrong kind; use the bot token, xoxb-...',
};

/** The message itself is at fault: it would be refused again, elsewhere too. */
const REJECTED: ReadonlySet<string> = new Set([
  'invalid_blocks',
  'invalid_blocks_format',
  'msg_blocks_too_long',
  'msg_too_long',
  'no_text',
  'markdown_text_conflict',
  'too_many_attachments',
  'too_many_contact_cards',
  'invalid_arguments',
  'invalid_arg_name',
  'invalid_array_arg',
  'invalid_charset',
  'invalid_form_data',
  'invalid_json',
  'json_not_object',
  'invalid_metadata_format',
  'invalid_metadata_schema',
  'metadata_must_be_sent_from_app',
  'metadata_too_large',
  'attachment_payload_limit_exceeded',
  // An edit that the workspace does not allow: the message stays as it is.
  'cant_update_message',
  'edit_window_closed',
]);

/** The message that should be edited or replied to is not there. */
const ROOTLESS: ReadonlySet<string> = new Set([
  'message_not_found',
  'thread_not_found',
  'cannot_reply_to_message',
]);

/** Slack does not say what became of the request. */
const UNKNOWN: ReadonlySet<string> = new Set(['internal_error', 'fatal_error', 'request_timeout']);

/** Milliseconds. Ours: for a limit that tells no time, and for an error that nobody here has heard of. */
const UNTOLD_LIMIT_MS = 60_000;
const UNHEARD_OF_MS = 15 * 60_000;

export function failureOf(error: unknown): Failure {
  if (error instanceof WebAPIRateLimitedError) return limited(error.retryAfter);
  if (error instanceof WebAPIPlatformError) return platformFailure(error.data.error);
  if (error instanceof WebAPIHTTPError) {
    return { outcome: 'unknown', reason: `Slack answered HTTP ${error.statusCode}` };
  }
  if (error instanceof WebAPIRequestError) {
    if (error.original instanceof NotYet) return paced(error.original);
    return { outcome: 'unknown', reason: `Slack gave no answer: ${messageOf(error.original)}` };
  }
  return { outcome: 'unknown', reason: messageOf(error) };
}

function paced({ retryAfterMs, message: reason }: NotYet): Failure {
  return { outcome: 'paced', retryAfterMs, reason };
}

/** Seconds, as Retry-After has them. https://docs.slack.dev/apis/web-api/rate-limits */
function limited(seconds: number): Failure {
  return { outcome: 'refused', retryAfterMs: seconds * 1000, reason: `rate limit: wait ${seconds} s` };
}

function platformFailure(code: string): Failure {
  const why = Object.hasOwn(GONE, code) ? GONE[code] : undefined;
  if (why !== undefined) return { outcome: 'gone', reason: `${code}: ${why}` };
  if (REJECTED.has(code)) return { outcome: 'rejected', reason: `${code}: Slack does not take this message` };
  if (ROOTLESS.has(code)) return { outcome: 'rootless', reason: `${code}: the message is not there` };
  if (UNKNOWN.has(code)) return { outcome: 'unknown', reason: code };
  if (code === 'ratelimited' || code === 'rate_limited' || code === 'message_limit_exceeded') {
    return { outcome: 'refused', retryAfterMs: UNTOLD_LIMIT_MS, reason: code };
  }
  return { outcome: 'refused', retryAfterMs: UNHEARD_OF_MS, reason: `${code}: an answer not known here` };
}
