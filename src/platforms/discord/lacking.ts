/**
 * What the bot lacks in a channel that refused it, asked of Discord afresh: the process that posts hears no changes of
 * roles. https://docs.discord.com/developers/topics/permissions#permission-overwrites
 */
import {
  type APIGuildChannel,
  type APIGuildMember,
  type APIOverwrite,
  type APIRole,
  type APIUser,
  type GuildChannelType,
  PermissionFlagsBits,
  RESTJSONErrorCodes,
  Routes,
} from 'discord.js';
import { endOfError, type Failure, LEFT } from './errors.ts';
import { missingPermissions, UNSEEN } from './permissions.ts';
import type { Sender } from './rest.ts';
import { isCode } from './send.ts';

/** How a post to a channel ended that threw; a permission that is missing is named. */
export async function endOfPost(
  sender: Sender,
  channel: string,
  error: unknown,
  signal: AbortSignal,
): Promise<Failure> {
  const end = endOfError(error);
  const codes = [RESTJSONErrorCodes.MissingPermissions, RESTJSONErrorCodes.MissingAccess];
  const code = codes.find((one) => isCode(error, one));
  if (code === undefined) return end;
  // What cannot be asked is left at what the code says.
  const why = await whyRefused(sender, channel, signal).catch(() => undefined);
  return why === undefined ? end : { outcome: 'gone', reason: `${why} (${code})` };
}

async function whyRefused(
  { rest, places }: Sender,
  channel: string,
  signal: AbortSignal,
): Promise<string | undefined> {
  const ask = (path: `/${string}`): Promise<unknown> => rest.get(path, { signal });
  /** Undefined where Discord does not let the bot look. */
  const askIfSeen = (path: `/${string}`): Promise<unknown> =>
    ask(path).catch((error: unknown) => {
      const unseen = [RESTJSONErrorCodes.MissingAccess, RESTJSONErrorCodes.UnknownGuild];
      if (unseen.some((code) => isCode(error, code))) return undefined;
      throw error;
    });
  const found = (await askIfSeen(Routes.channel(channel))) as APIGuildChannel<GuildChannelType> | undefined;
  const guild = found?.guild_id ?? places.get(channel)?.guild;
  const roles = guild && ((await askIfSeen(Routes.guildRoles(guild))) as APIRole[] | undefined);
  if (guild !== undefined && roles === undefined) return LEFT;
  if (found === undefined) return lacks(UNSEEN);
  if (guild === undefined || !roles) return undefined;
  const { id } = (await ask(Routes.user())) as APIUser;
  const member = (await ask(Routes.guildMember(guild, id))) as APIGuildMember;
  const own = { id, guild, roles: member.roles };
  const allowed = allowedTo(own, roles, found.permission_overwrites ?? []);
  const missing = missingPermissions(allowed, found.type);
  return missing.length === 0 ? undefined : lacks(missing);
}

function lacks(missing: readonly string[]): string {
  return `the bot may not post in this channel: it lacks ${missing.join(', ')}. Allow that there, then follow the story again`;
}

interface Member {
  readonly id: string;
  readonly guild: string;
  readonly roles: readonly string[];
}

/** What a member may do in a channel; the role of everybody has the id of its server. */
export function allowedTo(
  { id, guild, roles }: Member,
  guildRoles: readonly Pick<APIRole, 'id' | 'permissions'>[],
  overwrites: readonly Pick<APIOverwrite, 'id' | 'allow' | 'deny'>[],
): bigint {
  const everywhere = bits(
    guildRoles.filter((role) => role.id === guild || roles.includes(role.id)),
    ({ permissions }) => permissions,
  );
  if ((everywhere & PermissionFlagsBits.Administrator) !== 0n) return everywhere;
  // The narrower one has the last word: everybody, then all roles together, then the member.
  return [[guild], roles.filter((role) => role !== guild), [id]].reduce((allowed, whom) => {
    const theirs = overwrites.filter((overwrite) => whom.includes(overwrite.id));
    return (allowed & ~bits(theirs, ({ deny }) => deny)) | bits(theirs, ({ allow }) => allow);
  }, everywhere);
}

function bits<T>(from: readonly T[], of: (one: T) => string): bigint {
  return from.reduce((all, one) => all | BigInt(of(one)), 0n);
}
