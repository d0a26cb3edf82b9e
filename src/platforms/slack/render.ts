/**
 * A digest as a Slack message. Nothing in it that an article said is ever parsed: rich_text elements and plain_text
 * are shown as they are – formatting, links, mentions and emoji are elements of their own there – so words of an article
 * need no escaping that could be forgotten. https://docs.slack.dev/reference/block-kit/blocks/rich-text-block
 */
import type { KnownBlock, MessageMetadata } from '@slack/types';
import type { Digest } from '../../core/model.ts';
import { footWords, headlineWords, lineCount, lineGroups, moreWords } from '../words/digest.ts';
import { fitLines } from '../words/fit-lines.ts';
import { contextBlock, headerBlock, jsonLength } from './blocks.ts';
import { renderFallback } from './fallback.ts';
import { SLACK_LIMITS } from './limits.ts';
import { renderGroup } from './line.ts';
import { metadataOf } from './metadata.ts';

/** The arguments of chat.postMessage but the channel. https://docs.slack.dev/reference/methods/chat.postMessage */
export interface SlackMessage {
  readonly text: string;
  readonly blocks: KnownBlock[];
  readonly unfurl_links: false;
  readonly unfurl_media: false;
  readonly mrkdwn: false;
  readonly parse: 'none';
  readonly link_names: false;
  readonly metadata?: MessageMetadata;
}

/** With the id of its delivery, the message can be found again. */
export function renderSlack(digest: Digest, deliveryId?: string): SlackMessage {
  return slackMessage(renderFallback(digest), renderBlocks(digest), deliveryId);
}

/** A message that unfurls nothing and parses nothing. */
export function slackMessage(text: string, blocks: KnownBlock[], deliveryId?: string): SlackMessage {
  return {
    text,
    blocks,
    unfurl_links: false,
    unfurl_media: false,
    mrkdwn: false,
    parse: 'none',
    link_names: false,
    ...(deliveryId === undefined ? {} : { metadata: metadataOf(deliveryId) }),
  };
}

function renderBlocks(digest: Digest): KnownBlock[] {
  const head = headerBlock(headlineWords(digest, SLACK_LIMITS.headerText));
  const foot = contextBlock(footWords(digest));
  const more = contextBlock(moreWords(lineCount(digest)));
  const { parts, left } = fitLines(
    lineGroups(digest),
    {
      parts: SLACK_LIMITS.blocksPerMessage - 3,
      total: SLACK_LIMITS.allBlocksJson - jsonLength([head, more, foot]),
    },
    (block) => jsonLength(block) + 1,
    renderGroup,
  );
  return [head, ...parts, ...(left === 0 ? [] : [contextBlock(moreWords(left))]), foot];
}
