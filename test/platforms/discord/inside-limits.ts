import { type APIMessageTopLevelComponent, ComponentType } from 'discord-api-types/v10';
import { expect } from 'vitest';
import type { DiscordMessage } from '../../../src/platforms/discord/message.ts';
import { formProblems } from '../../servers/discord-form.ts';

/** The markdown of every text display, in order. */
export function textsOf(message: DiscordMessage): readonly string[] {
  return containerChildren(message).flatMap((child) =>
    child.type === ComponentType.TextDisplay ? [child.content] : [],
  );
}

/** Fails unless Discord would take the message; anything but text and buttons in one container is not ours. */
export function assertInsideDiscordLimits(message: DiscordMessage): void {
  expect(formProblems({ ...message })).toEqual([]);
  expect(message.allowed_mentions).toEqual({ parse: [] });
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
