/** Small pieces of Discord's markdown. https://docs.discord.com/developers/reference#message-formatting */
import { type APIComponentInContainer, ComponentType } from 'discord-api-types/v10';
import { escapeDiscord } from './escape.ts';

export const SEPARATOR: APIComponentInContainer = { type: ComponentType.Separator };

export function textDisplay(content: string): APIComponentInContainer {
  return { type: ComponentType.TextDisplay, content };
}

/** Small and grey; one line of words that are shown as they are. */
export function subtext(text: string): string {
  return `-# ${escapeDiscord(text)}`;
}

export function heading(text: string): string {
  return `### ${escapeDiscord(text)}`;
}
