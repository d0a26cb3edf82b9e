import type { ActionsBlock, ContextBlock, HeaderBlock, KnownBlock, RichTextBlock } from '@slack/types';
import { expect } from 'vitest';
import type { Digest } from '../../../src/core/model.ts';
import { SLACK_LIMITS } from '../../../src/platforms/slack/limits.ts';
import { slackParts } from '../../../src/platforms/slack/parts.ts';
import { renderSlack, type SlackMessage } from '../../../src/platforms/slack/render.ts';

/** All messages of a digest; fails unless Slack would take each. */
export function slackMessages(digest: Digest, id?: string, mention?: string): readonly SlackMessage[] {
  const messages = slackParts(digest).map(({ number }) => renderSlack(digest, id, mention, number));
  for (const message of messages) assertInsideSlackLimits(message);
  return messages;
}

/** Fails unless Slack would take the message, as far as its limits are known; other kinds of block are not ours. */
export function assertInsideSlackLimits(message: SlackMessage): void {
  expectLength(message.text, SLACK_LIMITS.fallbackText);
  assertBlocksInsideLimits(message.blocks);
}

export function assertBlocksInsideLimits(blocks: readonly KnownBlock[]): void {
  expect(blocks.length).toBeGreaterThan(0);
  expect(blocks.length).toBeLessThanOrEqual(SLACK_LIMITS.blocksPerMessage);
  expect(JSON.stringify(blocks).length).toBeLessThanOrEqual(SLACK_LIMITS.allBlocksJson);
  for (const block of blocks) assertBlock(block);
}

function assertBlock(block: KnownBlock): void {
  if (block.type === 'header') assertHeader(block);
  else if (block.type === 'context') assertContext(block);
  else if (block.type === 'rich_text') assertRichText(block);
  else if (block.type === 'actions') assertActions(block);
  else expect.fail(`no rule for a ${block.type} block`);
}

function assertHeader(block: HeaderBlock): void {
  expectLength(block.text.text, SLACK_LIMITS.headerText);
}

function assertContext(block: ContextBlock): void {
  expect(block.elements.length).toBeGreaterThan(0);
  expect(block.elements.length).toBeLessThanOrEqual(SLACK_LIMITS.contextElements);
  for (const element of block.elements) {
    if (element.type === 'image') expect.fail('no rule for an image');
    else expectLength(element.text, SLACK_LIMITS.textMax);
  }
}

function assertRichText(block: RichTextBlock): void {
  expect(block.elements.length).toBeGreaterThan(0);
  for (const { elements } of block.elements) {
    expect(elements.length).toBeGreaterThan(0);
    for (const element of elements) {
      if (element.type === 'text') expectLength(element.text, SLACK_LIMITS.textMax);
      else if (element.type === 'link') {
        expectLength(element.text ?? '', SLACK_LIMITS.textMax);
        expectLength(element.url, SLACK_LIMITS.url);
      } else if (element.type === 'usergroup') expect(element.usergroup_id).toMatch(/^S/);
      else if (element.type === 'channel') expect(element.channel_id).toMatch(/^C/);
      else expect.fail(`no rule for a ${element.type} element`);
    }
  }
}

function assertActions({ elements }: ActionsBlock): void {
  expect(elements.length).toBeGreaterThan(0);
  expect(elements.length).toBeLessThanOrEqual(SLACK_LIMITS.actionsElements);
  expect(new Set(elements.map(({ action_id }) => action_id)).size).toBe(elements.length);
  for (const element of elements) {
    if (element.type !== 'button') expect.fail(`no rule for a ${element.type}`);
    expectLength(element.text.text, SLACK_LIMITS.buttonText);
    expectLength(element.value ?? '', SLACK_LIMITS.buttonValue);
    expectLength(element.action_id ?? '', SLACK_LIMITS.actionId);
  }
}

function expectLength(text: string, max: number): void {
  expect(text.trim().length).toBeGreaterThanOrEqual(SLACK_LIMITS.textMin);
  expect(text.length).toBeLessThanOrEqual(max);
}
