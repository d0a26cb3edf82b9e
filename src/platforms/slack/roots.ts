/** The root message of a story in a channel: posted once, kept current by chat.update. */
import type { WebClient } from '@slack/web-api';
import type { PostResult, Roots } from '../../ports.ts';
import { amendOnSlack } from './amend.ts';
import { findOnSlack } from './find.ts';
import { send } from './post.ts';
import { renderRoot } from './render-root.ts';

/** Why a channel cannot be spoken to, for ever or for now. */
type NotReached = Extract<PostResult, { readonly outcome: 'gone' | 'refused' }>;

/** Asks for the client of a channel's workspace, or says why there is none. */
export type Reach = (
  address: string,
) => Promise<{ readonly client: WebClient; readonly channel: string } | { readonly not: NotReached }>;

/** In a workspace that is gone there is nothing to find; in one that cannot be reached now, nobody knows. */
export function notFound({ outcome, reason }: NotReached): undefined {
  if (outcome !== 'gone') throw new Error(reason);
}

export function slackRoots(reach: Reach): Roots {
  return {
    post: async (view) => {
      const reached = await reach(view.channel);
      if ('not' in reached) return reached.not;
      return send(reached.client, { channel: reached.channel, ...renderRoot(view) });
    },
    find: async (view, since) => {
      const reached = await reach(view.channel);
      if ('not' in reached) return notFound(reached.not);
      return findOnSlack(reached.client, reached.channel, view.id, since, undefined);
    },
    update: async (view, messageId) => {
      const reached = await reach(view.channel);
      if ('not' in reached) return reached.not;
      return amendOnSlack(reached.client, reached.channel, messageId, renderRoot(view));
    },
  };
}
