/** Where a story stands, as Slack shows it: one line a fact. */
import type { KnownBlock, RichTextElement } from '@slack/types';
import type { Board } from '../../core/model/board.ts';
import { boardFoot, boardTitle, type FactWords, factWords, NOTHING_KNOWN } from '../words/board.ts';
import { CAPS } from '../words/caps.ts';
import {
  type Button,
  buttons,
  contextBlock,
  headerBlock,
  jsonLength,
  richText,
  section,
  words,
} from './blocks.ts';
import { escapeSlack } from './escape.ts';
import { SLACK_LIMITS } from './limits.ts';

/** Lines beside the facts: the head, the last update, what is left out, the foot, the buttons. */
const OTHER_BLOCKS = 5;

/** `latest` is what the channel was last told, when the board stands in a channel. */
export function renderBoard(board: Board, latest: string | undefined): KnownBlock[] {
  const head = headerBlock(boardTitle(board, SLACK_LIMITS.headerText));
  const news = latest === undefined ? [] : [newsBlock(latest)];
  const foot = [contextBlock(boardFoot(board)), buttons(boardButtons(board.story))];
  const more = contextBlock(moreFacts(board.lines.length));
  const room = SLACK_LIMITS.allBlocksJson - jsonLength([head, ...news, more, ...foot]);
  const facts: KnownBlock[] = [];
  let used = 0;
  for (const line of board.lines) {
    const block = richText([section(factElements(factWords(line)))]);
    used += jsonLength(block) + 1;
    if (used > room || facts.length >= SLACK_LIMITS.blocksPerMessage - OTHER_BLOCKS) break;
    facts.push(block);
  }
  const left = board.lines.length - facts.length;
  return [head, ...news, ...facts, ...(left === 0 ? [] : [contextBlock(moreFacts(left))]), ...foot];
}

/** The same as plain text, for notifications and screen readers. */
export function boardFallback(board: Board, latest: string | undefined): string {
  const head = [boardTitle(board, CAPS.title), ...(latest === undefined ? [] : [latest])].map(escapeSlack);
  const lines = [...head];
  let used = head.join('\n').length;
  const foot = escapeSlack(boardFoot(board));
  for (const line of board.lines) {
    const text = `• ${escapeSlack(factText(factWords(line)))}`;
    used += text.length + 1;
    if (used + foot.length + 1 > SLACK_LIMITS.fallbackText) break;
    lines.push(text);
  }
  return [...lines, foot].join('\n');
}

function newsBlock(latest: string): KnownBlock {
  return richText([section([words('Latest  ', { bold: true }), words(latest)])]);
}

function factElements({ label, hedge, now, against, detail }: FactWords): RichTextElement[] {
  return [
    words(`${label}  `, { bold: true }),
    ...(hedge === undefined ? [] : [words(`${hedge} `, { italic: true })]),
    words(now),
    ...(against === undefined ? [] : [words(' against '), words(against)]),
    ...(detail === '' ? [] : [words(`\n${detail}`, { italic: true })]),
  ];
}

function factText({ label, hedge, now, against, detail }: FactWords): string {
  const value = [hedge, now].filter((part) => part !== undefined).join(' ');
  const dispute = against === undefined ? '' : ` against ${against}`;
  return `${label}: ${value}${dispute}${detail === '' ? '' : ` (${detail})`}`;
}

function boardButtons(story: string): readonly Button[] {
  return [
    { label: 'Timeline', action: 'timeline', value: story },
    { label: 'Sources', action: 'sources', value: story },
  ];
}

function moreFacts(left: number): string {
  return left === 0 ? NOTHING_KNOWN : `… and ${left} more fact${left === 1 ? '' : 's'}`;
}
