import { randomUUID } from 'node:crypto';
import { installedIn } from '../../../src/platforms/slack/authorise.ts';
import { openSlack } from '../../../src/platforms/slack/index.ts';
import type { Delivery, Platform } from '../../../src/ports.ts';
import type { PlatformPlace } from '../../contracts/platform.ts';
import { startFaultProxy } from '../../servers/fault-proxy.ts';
import { type SlackEmulator, startSlackEmulator } from '../../servers/slack-emulator.ts';
import { KETTLE_DEAL } from '../examples.ts';

/** A Slack of others, with trouble on request in front of it. */
export async function startTroubledSlack() {
  const slack = await startSlackEmulator();
  const proxy = await startFaultProxy(slack.url);
  const address = (name: string): string => `${slack.team}/${slack.channel(name)}`;
  const open = (): Platform =>
    openSlack(installedIn([{ team: slack.team, botToken: slack.botToken }]), `${proxy.url}/api/`);
  const delivery = (channel = 'kitchen'): Delivery => ({
    id: randomUUID(),
    story: 'kettle-deal',
    platform: 'slack',
    channel: address(channel),
    seq: 1,
    digest: KETTLE_DEAL,
  });
  return {
    ...slack,
    proxy,
    address,
    open,
    delivery,
    stop: async () => {
      await proxy.stop();
      await slack.stop();
    },
  };
}

export type TroubledSlack = Awaited<ReturnType<typeof startTroubledSlack>>;

/** Ids of the deliveries whose messages stand in a channel, oldest first. */
export async function deliveriesIn(
  { client, channel }: Pick<SlackEmulator, 'client' | 'channel'>,
  name: string,
): Promise<readonly string[]> {
  const { messages = [] } = await client.conversations.history({ channel: channel(name), limit: 1000 });
  const ids = messages.map(({ metadata }) => {
    const payload = metadata?.event_payload as { readonly delivery_id?: string } | undefined;
    return payload?.delivery_id ?? '';
  });
  return ids.reverse();
}

export function slackPlace(slack: TroubledSlack): PlatformPlace {
  return {
    open: slack.open,
    channelOf: slack.address,
    count: async ({ id, channel }) => {
      const name = ['kitchen', 'pantry'].find((one) => slack.address(one) === channel) ?? '';
      return (await deliveriesIn(slack, name)).filter((one) => one === id).length;
    },
  };
}
