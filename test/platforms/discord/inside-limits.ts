import { type APIMessageTopLevelComponent, ComponentType } from 'discord-api-types/v10';
import { expect } from 'vitest';
import type { Digest } from '../../../src/core/model.ts';
import type { DiscordMessage } from '../../../src/platforms/discord/message.ts';
import { discordParts } from '../../../src/platforms/discord/parts.ts';
import { renderDiscord } from '../../../src/platforms/discord/render.ts';
import { formProblems } from '../../servers/discord-form.ts';

/** The markdown of every text display, in order. */
export function textsOf(message: DiscordMessage | undefined): readonly string[] {
  if (message === undefined) return [];
  return containerChildren(message).flatMap((child) =>
    child.type === ComponentType.TextDisplay ? [child.content] : [],
  );
}

/** All messages of a digest; fails unless Discord would take each. */
export function discordMessages(digest: Digest, id?: string, mention?: string): readonly DiscordMessage[] {
  const messages = discordParts(digest).map(({ number }) => renderDiscord(digest, id, mention, number));
  for (const [index, message] of messages.entries()) {
    assertInsideDiscordLimits(message, index === 0 ? mention : undefined);
  }
  return messages;
}

/** Fails unless Discord would take the message; anything but text and buttons in one container is not ours. */
export function assertInsideDiscordLimits(message: DiscordMessage, mention?: string): void {
  expect(formProblems({ ...message })).toEqual([]);
  expect(message.allowed_mentions).toEqual({ parse: [], ...(mention && { roles: [mention] }) });
  for (const text of textsOf(message)) expect(text.trim()).not.toBe('');
}

function containerChildren(message: DiscordMessage) {
  const components = (message.components ?? []) as readonly APIMessageTopLevelComponent[];
  const [container, ...others] = components;
  if (container?.type !== ComponentType.Container || others.length > 0) expect.fail('expected one container');
  for (const { type } of container.components) {
    expect([ComponentType.TextDisplay, ComponentType.Separator, ComponentType.ActionRow]).toContain(type);
  }
  return container.components;
}
