/**
 * Slack, as the bot posts to it: one client per workspace, every post made once. What Slack says is told as it is;
 * when to try again is for the use cases to decide. https://docs.slack.dev/reference/methods
 */
import type { WebClient } from '@slack/web-api';
import { type Pace, UNPACED } from '../../ports/pace.ts';
import type { Platform } from '../../ports.ts';
import { partId } from '../words/parts.ts';
import { parseSlackAddress } from './address.ts';
import { amendOnSlack } from './amend.ts';
import type { Authorise } from './authorise.ts';
import { slackClient } from './client.ts';
import { failureOf } from './errors.ts';
import { findOnSlack } from './find.ts';
import { SLACK_LIMITS } from './limits.ts';
import { notifyOnSlack } from './notify.ts';
import { slackParts } from './parts.ts';
import { postToSlack } from './post.ts';
import { renderSlack } from './render.ts';
import { notFound, type Reach, slackRoots } from './roots.ts';

/** `apiUrl` ends in "/api/"; Slack's own when absent. */
export function openSlack(authorise: Authorise, apiUrl?: string, pace: Pace = UNPACED): Platform {
  const reach = reachOf(authorise, apiUrl, pace);
  return {
    name: 'slack',
    timeoutMs: SLACK_LIMITS.requestMs + SLACK_LIMITS.findMs,
    roots: slackRoots(reach),
    notify: async (address, user, text) => {
      const reached = await reach(address);
      if ('not' in reached) throw new Error(reached.not.reason);
      await notifyOnSlack(reached.client, user, text);
    },
    parts: (digest) => slackParts(digest).length,
    post: async (delivery, thread) => {
      const reached = await reach(delivery.channel);
      if ('not' in reached) return reached.not;
      return postToSlack(reached.client, reached.channel, delivery, thread);
    },
    find: async (delivery, since, thread) => {
      const reached = await reach(delivery.channel);
      if ('not' in reached) return notFound(reached.not);
      const id = partId(delivery.id, delivery.part ?? 1);
      return findOnSlack(reached.client, reached.channel, id, since, thread?.rootMessageId);
    },
    amend: async ({ channel, digest, mention, part }, messageId) => {
      const reached = await reach(channel);
      if ('not' in reached) return reached.not;
      return amendOnSlack(
        reached.client,
        reached.channel,
        messageId,
        renderSlack(digest, undefined, mention, part),
      );
    },
    close: async () => {},
  };
}

/** Milliseconds: when a workspace without a valid token is tried again. */
const NO_TOKEN_MS = 60_000;

/** A client is kept for as long as its token is the one to speak with. */
function reachOf(authorise: Authorise, apiUrl: string | undefined, pace: Pace): Reach {
  const clients = new Map<string, { readonly botToken: string; readonly client: WebClient }>();
  return async (address) => {
    const parsed = parseSlackAddress(address);
    if (parsed === undefined)
      return { not: { outcome: 'gone', reason: `${address} is no channel of Slack` } };
    const { team, channel } = parsed;
    try {
      const bot = await authorise(team);
      if (bot === undefined) {
        clients.delete(team);
        return { not: { outcome: 'gone', reason: `${address}: the bot is not installed in this workspace` } };
      }
      const { botToken } = bot;
      const known = clients.get(team);
      if (known?.botToken === botToken) return { client: known.client, channel };
      const client = slackClient(botToken, apiUrl, pace);
      clients.set(team, { botToken, client });
      return { client, channel };
    } catch (error) {
      const { outcome, reason } = failureOf(error);
      if (outcome === 'gone') return { not: { outcome, reason } };
      return { not: { outcome: 'refused', retryAfterMs: NO_TOKEN_MS, reason: `no valid token: ${reason}` } };
    }
  };
}
