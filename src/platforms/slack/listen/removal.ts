/**
 * The app was removed from a workspace, or its bot token revoked; Slack sends both, in either order.
 * https://docs.slack.dev/reference/events/app_uninstalled, .../tokens_revoked
 */
import type { App } from '@slack/bolt';
import type { SlackDesk } from './desk.ts';

export function listenToRemoval(app: App, { leave }: SlackDesk): void {
  app.event('app_uninstalled', async ({ context }) => {
    if (context.teamId !== undefined) await leave(context.teamId);
  });
  app.event('tokens_revoked', async ({ event, context }) => {
    // Tokens of single people are none of ours.
    if (context.teamId !== undefined && (event.tokens.bot ?? []).length > 0) await leave(context.teamId);
  });
}
