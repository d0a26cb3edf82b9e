/** What people in Discord ask of the bot, by the gateway. https://docs.discord.com/developers/events/gateway */
import {
  type APIInteraction,
  ChannelType,
  Client,
  Events,
  GatewayDispatchEvents,
  GatewayIntentBits,
  type GatewayMessageCreateDispatchData,
  Options,
  PermissionFlagsBits,
} from 'discord.js';
import { messageOf, UsageError } from '../../../errors.ts';
import { FOLLOWING_CHANNELS, globalCommands, guildCommands } from '../commands.ts';
import { isSame } from '../compare-commands.ts';
import { missingPermissions, UNSEEN } from '../permissions.ts';
import type { Sender } from '../rest.ts';
import { syncCommands } from '../sync-commands.ts';
import type { DiscordDesk } from './desk.ts';
import { onInteraction } from './interactions.ts';
import { type CheckManager, onMessage } from './questions.ts';
import type { CheckChannel } from './refuse.ts';

/** Whether plain messages in threads may be read: a privileged intent, which Discord must allow the application. */
export type Hearing = 'mentions' | 'threads';

/** Resolves when Discord lets us in; returns what ends it. */
export async function listenOnDiscord(
  sender: Sender,
  token: string,
  hearing: Hearing,
  desk: DiscordDesk,
): Promise<() => Promise<void>> {
  const client = newClient(hearing);
  // One sender for posts and answers, so that Discord's limits are kept together.
  client.rest = sender.rest;
  const { log } = desk;
  const guarded = (what: string, work: Promise<unknown>): void => {
    work.catch((error: unknown) => log.warn({ reason: messageOf(error) || String(error) }, what));
  };

  client.on(Events.Error, (error) => log.warn({ reason: messageOf(error) }, 'Discord line is in trouble'));
  client.on(Events.ShardDisconnect, ({ code }, shard) =>
    log.error({ code, shard }, 'Discord closed the line for good'),
  );
  client.ws.on(GatewayDispatchEvents.InteractionCreate, (interaction: APIInteraction) => {
    guarded('Interaction could not be answered', onInteraction(sender, desk, checkOf(client), interaction));
  });
  client.ws.on(GatewayDispatchEvents.MessageCreate, (message: GatewayMessageCreateDispatchData) => {
    const bot = client.user?.id;
    if (bot === undefined) return;
    guarded(
      'Message could not be answered',
      onMessage(sender, desk, bot, managersOf(client), checkOf(client), message),
    );
  });
  client.ws.on(GatewayDispatchEvents.GuildCreate, ({ id }: { readonly id: string }) => {
    const application = client.application?.id;
    if (application !== undefined)
      guarded('Commands could not be set', setCommands(sender, application, id, desk));
  });

  const ready = new Promise<void>((resolve) => client.once(Events.ClientReady, () => resolve()));
  try {
    await client.login(token);
  } catch (error) {
    await client.destroy();
    throw plainLoginError(error);
  }
  await ready;
  const application = client.application?.id;
  // Of several lines the first sets what is for all servers.
  if (application !== undefined && client.ws.shards.has(0)) {
    guarded('Commands could not be set', setCommands(sender, application, undefined, desk));
  }
  return () => client.destroy();
}

function newClient(hearing: Hearing): Client {
  const { Guilds, GuildMessages, DirectMessages, MessageContent } = GatewayIntentBits;
  const intents = [Guilds, GuildMessages, DirectMessages];
  return new Client({
    intents: hearing === 'threads' ? [...intents, MessageContent] : intents,
    allowedMentions: { parse: [] },
    // As many lines as Discord asks for, unless a manager of discord.js has given us ours.
    ...('SHARDS' in process.env ? {} : { shards: 'auto' as const }),
    // Guilds, channels and roles tell what the bot may do; of people, only the bot itself is kept.
    makeCache: Options.cacheWithLimits({
      MessageManager: 0,
      ThreadMemberManager: 0,
      GuildMemberManager: { maxSize: 0, keepOverLimit: ({ id, client }) => id === client.user.id },
      UserManager: { maxSize: 0, keepOverLimit: ({ id, client }) => id === client.user.id },
    }),
  });
}

async function setCommands(
  sender: Sender,
  application: string,
  guild: string | undefined,
  { stories, log }: DiscordDesk,
): Promise<void> {
  const wanted = guild === undefined ? globalCommands() : guildCommands(stories);
  const changes = await syncCommands(sender, application, guild, wanted, true);
  if (!isSame(changes)) log.info({ guild, ...changes }, 'Commands are set');
}

/** A channel of another server is none of this one's business, whoever names it. */
function checkOf(client: Client): CheckChannel {
  return (guild, channel, command) => {
    const found = client.channels.cache.get(channel);
    if (found === undefined || found.isDMBased() || found.guildId !== guild) return lacks(UNSEEN);
    if (command.verb !== 'subscribe') return undefined;
    if (!FOLLOWING_CHANNELS.some((type) => type === found.type)) {
      return 'Stories are followed in text, announcement and forum channels; choose one of those.';
    }
    if (command.isCrossposted && found.type !== ChannelType.GuildAnnouncement) {
      return 'Only an announcement channel has servers that follow it; choose one, or leave "crosspost" out.';
    }
    const allowed = client.user && found.permissionsFor(client.user)?.bitfield;
    const missing = missingPermissions(allowed ?? 0n, found.type);
    return missing.length === 0 ? undefined : lacks(missing);
  };
}

function lacks(missing: readonly string[]): string {
  return `The bot cannot use this channel. It lacks: ${missing.join(', ')}.`;
}

/** From the roles alone: a message does not come with what its author may do, as a command does. */
function managersOf(client: Client): CheckManager {
  return (guild, user, roles) => {
    const found = client.guilds.cache.get(guild);
    if (found === undefined) return false;
    // The role of everybody has the id of its server.
    const given = [guild, ...roles].map((id) => found.roles.cache.get(id)?.permissions);
    return (
      found.ownerId === user || given.some((each) => each?.has(PermissionFlagsBits.ManageGuild) === true)
    );
  };
}

function plainLoginError(error: unknown): unknown {
  const text = messageOf(error);
  if (/disallowed intents/i.test(text)) {
    return new UsageError(
      'Discord does not let the bot read messages: turn on "Message Content Intent" under "Bot" of your application, or unset DISCORD_READ_THREADS.',
    );
  }
  if (/invalid token/i.test(text)) {
    return new UsageError('Discord does not accept DISCORD_TOKEN; copy it from "Bot" of your application.');
  }
  return error;
}
