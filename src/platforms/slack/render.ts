/**
 * A digest as a Slack message. Nothing in it that an article said is ever parsed: rich_text elements and plain_text
 * are shown as they are – formatting, links, mentions and emoji are elements of their own there – so words of an article
 * need no escaping that could be forgotten. https://docs.slack.dev/reference/block-kit/blocks/rich-text-block
 */
import type { KnownBlock, MessageMetadata } from '@slack/types';
import type { Digest } from '../../core/model.ts';
import { headlineWords, moreWords } from '../words/digest.ts';
import { type Part, partAt } from '../words/divide-lines.ts';
import { laterHeadingWords, partFootWords, partId } from '../words/parts.ts';
import { callBlock, contextBlock, headerBlock } from './blocks.ts';
import { renderFallback } from './fallback.ts';
import { SLACK_LIMITS } from './limits.ts';
import { renderGroup } from './line.ts';
import { metadataOf } from './metadata.ts';
import { slackParts } from './parts.ts';

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

/**
 * One of the messages of a digest, the first when no other is asked for. With the id of its delivery, it can be found
 * again; `mention` is the id of a user group that the first one calls.
 */
export function renderSlack(digest: Digest, deliveryId?: string, mention?: string, number = 1): SlackMessage {
  const part = partAt(slackParts(digest), number);
  const id = deliveryId === undefined ? undefined : partId(deliveryId, number);
  return slackMessage(renderFallback(digest, part), renderBlocks(digest, part, mention), id);
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

function renderBlocks(digest: Digest, part: Part, mention: string | undefined): KnownBlock[] {
  const { number, groups, left } = part;
  const foot = partFootWords(digest, part);
  return [
    ...(number === 1
      ? [headerBlock(headlineWords(digest, SLACK_LIMITS.headerText)), ...callOf(mention)]
      : [contextBlock(laterHeadingWords(digest, SLACK_LIMITS.headerText, part))]),
    ...groups.map(({ group, lean }) => renderGroup(group, lean)),
    ...(left === 0 ? [] : [contextBlock(moreWords(left))]),
    ...(foot === undefined ? [] : [contextBlock(foot)]),
  ];
}

/** Anything but the id of a user group calls nobody. */
function callOf(mention: string | undefined): readonly KnownBlock[] {
  return mention !== undefined && /^S[A-Z0-9]{6,20}$/.test(mention) ? [callBlock(mention)] : [];
}
