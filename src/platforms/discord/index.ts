/** Discord behind the Platform port, on the REST library of discord.js. */
import type { Platform } from '../../ports.ts';
import { amendOnDiscord } from './amend.ts';
import { crosspostOnDiscord } from './crosspost.ts';
import { findOnDiscord } from './find.ts';
import { notifyOnDiscord } from './notify.ts';
import { discordParts } from './parts.ts';
import { postToDiscord } from './post.ts';
import type { Sender } from './rest.ts';
import { discordRoots } from './roots.ts';

export function openDiscord(sender: Sender): Platform {
  return {
    name: 'discord',
    timeoutMs: sender.timeoutMs,
    notify: (channel, user, text) => notifyOnDiscord(sender, channel, user, text),
    roots: discordRoots(sender),
    parts: (digest) => discordParts(digest).length,
    post: (delivery, thread) => postToDiscord(sender, delivery, thread),
    crosspost: (channel, messageId) => crosspostOnDiscord(sender, channel, messageId),
    amend: (delivery, messageId, rootMessageIds) =>
      amendOnDiscord(sender, delivery, messageId, rootMessageIds),
    find: (delivery, since, thread) => findOnDiscord(sender, delivery, since, thread),
    close: async () => {
      sender.rest.clearHandlerSweeper();
      sender.rest.clearHashSweeper();
    },
  };
}
