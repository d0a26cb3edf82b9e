import { messageOf, UsageError } from '../../errors.ts';
import type { SlackBot } from './authorise.ts';
import { slackClient } from './client.ts';
import { failureOf } from './errors.ts';

/** Who the token is, asked once at start. https://docs.slack.dev/reference/methods/auth.test */
export async function identifySlackBot(botToken: string, apiUrl: string | undefined): Promise<SlackBot> {
  try {
    const {
      team_id: team,
      bot_id: botId,
      user_id: botUserId,
    } = await slackClient(botToken, apiUrl).auth.test();
    if (team === undefined) throw new Error('Slack does not say which workspace the token is for');
    return { team, botToken, botId, botUserId };
  } catch (error) {
    const { outcome, reason } = failureOf(error);
    if (outcome === 'gone') throw new UsageError(`SLACK_BOT_TOKEN is not accepted: ${reason}`);
    throw new Error(`Slack cannot be asked who the bot is: ${reason}. Start again when it can be reached.`, {
      cause: messageOf(error),
    });
  }
}
