/** The root message of a story in a channel: posted once, kept current by chat.update. */
import type { WebClient } from '@slack/web-api';
import type { PostResult, Roots, RootView } from '../../ports.ts';
import { failureOf } from './errors.ts';
import { findOnSlack } from './find.ts';
import { send } from './post.ts';
import { renderRoot } from './render-root.ts';

/** Asks for the client of a channel's workspace, or says why there is none. */
export type Reach = (
  address: string,
) =>
  | { readonly client: WebClient; readonly channel: string }
  | { readonly gone: Extract<PostResult, { readonly outcome: 'gone' }> };

export function slackRoots(reach: Reach): Roots {
  return {
    post: async (view) => {
      const reached = reach(view.channel);
      if ('gone' in reached) return reached.gone;
      return send(reached.client, { channel: reached.channel, ...renderRoot(view) });
    },
    find: async (view, since) => {
      const reached = reach(view.channel);
      if ('gone' in reached) return undefined;
      return findOnSlack(reached.client, reached.channel, view.id, since, undefined);
    },
    update: async (view, messageId) => {
      const reached = reach(view.channel);
      if ('gone' in reached) return reached.gone;
      return update(reached.client, reached.channel, view, messageId);
    },
  };
}

/** https://docs.slack.dev/reference/methods/chat.update */
async function update(client: WebClient, channel: string, view: RootView, ts: string): Promise<PostResult> {
  // Left out, the metadata stays as it is.
  const { text, blocks, parse, link_names } = renderRoot(view);
  try {
    await client.chat.update({ channel, ts, text, blocks, parse, link_names });
    return { outcome: 'posted', messageId: ts };
  } catch (error) {
    return failureOf(error);
  }
}
