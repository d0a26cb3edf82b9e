/**
 * The App Home is drawn, and prompts are suggested beside its messages, when somebody opens them.
 * https://docs.slack.dev/reference/events/app_home_opened
 */
import type { App } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import { messageOf } from '../../../errors.ts';
import { clean } from '../../words/clean.ts';
import { cut } from '../../words/cut.ts';
import { SLACK_LIMITS } from '../limits.ts';
import { renderHome } from '../render-home.ts';
import type { SlackDesk } from './desk.ts';

export function listenToHome(app: App, desk: SlackDesk): void {
  app.event('app_home_opened', async ({ event, client, context }) => {
    if (event.tab === 'messages') await suggest(event.channel, client, desk);
    else if (context.teamId !== undefined) await showHome(event.user, context.teamId, client, desk);
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

/** The name of a story alone asks where it stands. https://docs.slack.dev/reference/methods/assistant.threads.setSuggestedPrompts */
async function suggest(channel: string, client: WebClient, { stories, log }: SlackDesk): Promise<void> {
  const prompts = stories.slice(0, SLACK_LIMITS.suggestedPrompts).map(({ slug, title }) => ({
    title: `Where does ${cut(clean(title) || slug, SLACK_LIMITS.optionText)} stand?`,
    message: clean(title) || slug,
  }));
  if (prompts.length === 0) return;
  try {
    await client.assistant.threads.setSuggestedPrompts({ channel_id: channel, prompts });
  } catch (error) {
    log.warn({ reason: messageOf(error) }, 'Prompts could not be suggested');
  }
}
