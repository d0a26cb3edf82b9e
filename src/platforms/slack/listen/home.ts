/** The App Home is drawn when somebody opens it. https://docs.slack.dev/reference/events/app_home_opened */
import type { App } from '@slack/bolt';
import { messageOf } from '../../../errors.ts';
import { renderHome } from '../render-home.ts';
import type { SlackDesk } from './desk.ts';

export function listenToHome(app: App, { home, log }: SlackDesk): void {
  app.event('app_home_opened', async ({ event, client, context }) => {
    if (event.tab !== 'home' || context.teamId === undefined) return;
    try {
      await client.views.publish({ user_id: event.user, view: renderHome(await home(context.teamId)) });
    } catch (error) {
      log.error({ reason: messageOf(error) }, 'App Home could not be shown');
    }
  });
}
