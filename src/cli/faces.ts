/** The same digest in each of its faces. */

import { renderText } from '../platforms/console/render.ts';
import { discordParts } from '../platforms/discord/parts.ts';
import { renderDiscord } from '../platforms/discord/render.ts';
import { slackParts } from '../platforms/slack/parts.ts';
import { renderSlack } from '../platforms/slack/render.ts';
import type { Delivery } from '../ports.ts';

export const FACES = ['text', 'slack', 'discord', 'json'] as const;
export type Face = (typeof FACES)[number];

/** JSON faces are one line for each message, so that scripts can read them. */
export function showAs(face: Face, { id, digest }: Delivery): string {
  switch (face) {
    case 'text':
      return renderText(digest);
    case 'slack':
      return slackParts(digest)
        .map(({ number }) => JSON.stringify(renderSlack(digest, id, undefined, number)))
        .join('\n');
    case 'discord':
      return discordParts(digest)
        .map(({ number }) => JSON.stringify(renderDiscord(digest, undefined, undefined, number)))
        .join('\n');
    case 'json':
      return JSON.stringify(digest);
  }
}
