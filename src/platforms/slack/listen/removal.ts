/**
 * The app was removed from a workspace, or its bot token revoked; Slack sends both, in either order.
 * https://docs.slack.dev/reference/events/app_uninstalled, .../tokens_revoked
 */
import type { App } from '@slack/bolt';
import type { SlackDesk } from './desk.ts';

export function listenToRemoval(app: App, { leave }: SlackDesk): void {
  app.event('app_uninstalled', async ({ body, context }) => {
    if (context.teamId !== undefined) await leave(context.teamId, body.event_time);
  });
  app.event('tokens_revoked', async ({ event, body, context }) => {
    // Tokens of single people are none of ours.
    if (context.teamId !== undefined && (event.tokens.bot ?? []).length > 0) {
      await leave(context.teamId, body.event_time);
    }
  });
}
