/**
 * Slack, as the bot posts to it: one client per workspace, every post made once. What Slack says is told as it is;
 * when to try again is for the use cases to decide. https://docs.slack.dev/reference/methods
 */
import type { Platform } from '../../ports.ts';
import { parseSlackAddress } from './address.ts';
import { slackClient } from './client.ts';
import { findOnSlack } from './find.ts';
import { SLACK_LIMITS } from './limits.ts';
import { notifyOnSlack } from './notify.ts';
import { postToSlack } from './post.ts';
import { type Reach, slackRoots } from './roots.ts';

/** A workspace that the bot was installed in. */
export interface SlackWorkspace {
  readonly team: string;
  readonly botToken: string;
}

/** `apiUrl` ends in "/api/"; Slack's own when absent. */
export function openSlack(workspaces: readonly SlackWorkspace[], apiUrl?: string): Platform {
  const clients = new Map(workspaces.map(({ team, botToken }) => [team, slackClient(botToken, apiUrl)]));
  const reach: Reach = (address) => {
    const parsed = parseSlackAddress(address);
    const client = parsed && clients.get(parsed.team);
    if (parsed && client) return { client, channel: parsed.channel };
    return { gone: { outcome: 'gone', reason: `${address}: the bot is not installed in this workspace` } };
  };
  return {
    name: 'slack',
    timeoutMs: SLACK_LIMITS.requestMs + SLACK_LIMITS.findMs,
    roots: slackRoots(reach),
    notify: async (address, user, text) => {
      const reached = reach(address);
      if ('gone' in reached) throw new Error(reached.gone.reason);
      await notifyOnSlack(reached.client, user, text);
    },
    post: async (delivery, thread) => {
      const reached = reach(delivery.channel);
      if ('gone' in reached) return reached.gone;
      return postToSlack(reached.client, reached.channel, delivery, thread);
    },
    find: async (delivery, since, thread) => {
      const reached = reach(delivery.channel);
      if ('gone' in reached) return undefined;
      return findOnSlack(reached.client, reached.channel, delivery.id, since, thread?.rootMessageId);
    },
    close: async () => {},
  };
}
