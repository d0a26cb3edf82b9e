import { randomUUID } from 'node:crypto';
import { installedIn } from '../../../src/platforms/slack/authorise.ts';
import { openSlack } from '../../../src/platforms/slack/index.ts';
import type { Delivery, Platform, RootView } from '../../../src/ports.ts';
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

export function rootView(slack: TroubledSlack, headline = 'Price now about $14M'): RootView {
  return {
    id: randomUUID(),
    channel: slack.address('kitchen'),
    board: {
      story: 'kettle-deal',
      title: 'Pearl Oven and Tin Kettle',
      lines: [
        {
          fact: 'price',
          label: 'Price',
          now: 'about $14M',
          since: '2031-03-04T08:30:00.000Z',
          certainty: 'probable',
          origins: 2,
          against: [],
          before: [{ value: 'over $10M', since: '2031-03-02T10:00:00.000Z', citations: [] }],
          citations: [],
        },
      ],
      asOf: '2031-03-04T09:00:00.000Z',
    },
    news: { headline, at: '2031-03-04T09:00:00.000Z' },
  };
}
