/** The App Home is drawn when somebody opens it. https://docs.slack.dev/reference/events/app_home_opened */
import type { App } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import { messageOf } from '../../../errors.ts';
import { renderHome } from '../render-home.ts';
import type { SlackDesk } from './desk.ts';

export function listenToHome(app: App, desk: SlackDesk): void {
  app.event('app_home_opened', async ({ event, client, context }) => {
    if (event.tab !== 'home' || context.teamId === undefined) return;
    await showHome(event.user, context.teamId, client, desk);
  });
}

/** Shows what this workspace follows to one person of it. */
export async function showHome(
  user: string,
  team: string,
  client: WebClient,
  { home, log }: SlackDesk,
): Promise<void> {
  try {
    await client.views.publish({ user_id: user, view: renderHome(await home(team)) });
  } catch (error) {
    log.error({ reason: messageOf(error) }, 'App Home could not be shown');
  }
}
