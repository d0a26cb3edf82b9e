import { type APIMessageTopLevelComponent, ComponentType, MessageFlags } from 'discord-api-types/v10';
import { expect } from 'vitest';
import { DISCORD_LIMITS } from '../../../src/platforms/discord/limits.ts';
import type { DiscordMessage } from '../../../src/platforms/discord/render.ts';

/** The markdown of every text display, in order. */
export function textsOf(message: DiscordMessage): readonly string[] {
  return containerChildren(message).flatMap((child) =>
    child.type === ComponentType.TextDisplay ? [child.content] : [],
  );
}

/** Fails unless Discord would take the message; anything but text in one container is not ours. */
export function assertInsideDiscordLimits(message: DiscordMessage): void {
  const children = containerChildren(message);
  expect(1 + children.length).toBeLessThanOrEqual(DISCORD_LIMITS.componentsPerMessage);
  expect(message.flags).toBe(MessageFlags.IsComponentsV2);
  expect(message.allowed_mentions).toEqual({ parse: [] });
  const texts = textsOf(message);
  for (const text of texts) expect(text.trim()).not.toBe('');
  expect(texts.join('').length).toBeLessThanOrEqual(DISCORD_LIMITS.allText);
  expect(String(message.nonce ?? '').length).toBeLessThanOrEqual(DISCORD_LIMITS.nonce);
}

function containerChildren(message: DiscordMessage) {
  const components = (message.components ?? []) as readonly APIMessageTopLevelComponent[];
  const [container, ...others] = components;
  if (container?.type !== ComponentType.Container || others.length > 0) expect.fail('expected one container');
  for (const { type } of container.components) {
    expect([ComponentType.TextDisplay, ComponentType.Separator]).toContain(type);
  }
  return container.components;
}
