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
import { endOfError, type Failure } from './errors.ts';
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
  const missing = await lackingIn(sender, channel, signal).catch(() => []);
  if (missing.length === 0) return end;
  return {
    outcome: 'gone',
    reason: `the bot may not post in this channel any more; it lacks ${missing.join(', ')}. Allow that there, then follow the story again (${code})`,
  };
}

async function lackingIn({ rest }: Sender, channel: string, signal: AbortSignal): Promise<readonly string[]> {
  const ask = (path: `/${string}`): Promise<unknown> => rest.get(path, { signal });
  const found = (await ask(Routes.channel(channel)).catch((error: unknown) => {
    if (isCode(error, RESTJSONErrorCodes.MissingAccess)) return undefined;
    throw error;
  })) as APIGuildChannel<GuildChannelType> | undefined;
  if (found === undefined) return UNSEEN;
  if (found.guild_id === undefined) return [];
  const [{ id }, roles] = (await Promise.all([
    ask(Routes.user()),
    ask(Routes.guildRoles(found.guild_id)),
  ])) as [APIUser, APIRole[]];
  const member = (await ask(Routes.guildMember(found.guild_id, id))) as APIGuildMember;
  const own = { id, guild: found.guild_id, roles: member.roles };
  return missingPermissions(allowedTo(own, roles, found.permission_overwrites ?? []), found.type);
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
