/**
 * A digest as a Slack message. Nothing in it that an article said is ever parsed: rich_text elements and plain_text
 * are shown as they are – formatting, links, mentions and emoji are elements of their own there – so words of an article
 * need no escaping that could be forgotten. https://docs.slack.dev/reference/block-kit/blocks/rich-text-block
 */
import type { KnownBlock, MessageMetadata } from '@slack/types';
import type { Digest } from '../../core/model.ts';
import { footWords, headlineWords, lineCount, lineGroups, moreWords } from '../words/digest.ts';
import { fitLines } from '../words/fit-lines.ts';
import { contextBlock, headerBlock, jsonLength, richText, section } from './blocks.ts';
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

/** With the id of its delivery, the message can be found again; `mention` is the id of a user group that it calls. */
export function renderSlack(digest: Digest, deliveryId?: string, mention?: string): SlackMessage {
  return slackMessage(renderFallback(digest), renderBlocks(digest, callOf(mention)), deliveryId);
}

/** Anything but the id of a user group calls nobody. https://docs.slack.dev/reference/block-kit/blocks/rich-text-block#user-group-element-type */
function callOf(mention: string | undefined): readonly KnownBlock[] {
  if (mention === undefined || !/^S[A-Z0-9]{6,20}$/.test(mention)) return [];
  return [richText([section([{ type: 'usergroup', usergroup_id: mention }])])];
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

function renderBlocks(digest: Digest, call: readonly KnownBlock[]): KnownBlock[] {
  const head = headerBlock(headlineWords(digest, SLACK_LIMITS.headerText));
  const foot = contextBlock(footWords(digest));
  const more = contextBlock(moreWords(lineCount(digest)));
  const { parts, left } = fitLines(
    lineGroups(digest),
    {
      parts: SLACK_LIMITS.blocksPerMessage - 3 - call.length,
      total: SLACK_LIMITS.allBlocksJson - jsonLength([head, ...call, more, foot]),
    },
    (block) => jsonLength(block) + 1,
    renderGroup,
  );
  return [head, ...call, ...parts, ...(left === 0 ? [] : [contextBlock(moreWords(left))]), foot];
}
