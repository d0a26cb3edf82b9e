/** The same digest in each of its faces. */

import { renderText } from '../platforms/console/render.ts';
import { renderDiscord } from '../platforms/discord/render.ts';
import { renderSlack } from '../platforms/slack/render.ts';
import type { Delivery } from '../ports.ts';

export const FACES = ['text', 'slack', 'discord', 'json'] as const;
export type Face = (typeof FACES)[number];

/** JSON faces are one line each, so that scripts can read them. */
export function showAs(face: Face, { id, digest }: Delivery): string {
  switch (face) {
    case 'text':
      return renderText(digest);
    case 'slack':
      return JSON.stringify(renderSlack(digest, id));
    case 'discord':
      return JSON.stringify(renderDiscord(digest));
    case 'json':
      return JSON.stringify(digest);
  }
}
