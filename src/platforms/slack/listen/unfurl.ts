/**
 * A link to one of our story pages shows where the story stands, in workspaces that follow it.
 * https://docs.slack.dev/messaging/unfurling-links-in-messages
 */
import type { App } from '@slack/bolt';
import type { KnownBlock } from '@slack/types';
import { messageOf } from '../../../errors.ts';
import { renderBoard } from '../render-board.ts';
import type { SlackDesk } from './desk.ts';

/** Of one message. */
const MOST_LINKS = 5;

export function listenToLinks(app: App, { storyOfPage, boardIn, log }: SlackDesk): void {
  app.event('link_shared', async ({ event, client, context }) => {
    const { links, channel, message_ts: ts, unfurl_id, source } = event;
    try {
      const unfurls: Record<string, { blocks: KnownBlock[] }> = {};
      for (const { url } of links.slice(0, MOST_LINKS)) {
        const story = storyOfPage(url);
        const board = story && (await boardIn(context.teamId ?? '', story));
        if (board) unfurls[url] = { blocks: renderBoard(board, undefined) };
      }
      if (Object.keys(unfurls).length === 0) return;
      // What is still being written has no place in the channel yet.
      const isDraft = source === 'composer' && unfurl_id !== undefined;
      await client.chat.unfurl(isDraft ? { unfurl_id, source, unfurls } : { channel, ts, unfurls });
    } catch (error) {
      log.error({ reason: messageOf(error) }, 'A link could not be shown');
    }
  });
}
