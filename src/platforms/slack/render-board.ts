/** Where a story stands, as Slack shows it: one line a fact. */
import type { KnownBlock, RichTextElement } from '@slack/types';
import type { Board } from '../../core/model/board.ts';
import { boardFoot, boardTitle, type FactWords, factWords, NOTHING_KNOWN } from '../words/board.ts';
import { CAPS } from '../words/caps.ts';
import { type Button, buttons, contextBlock, headerBlock, richText, section, words } from './blocks.ts';
import { escapeSlack } from './escape.ts';
import { fitBlocks } from './fit-blocks.ts';
import { SLACK_LIMITS } from './limits.ts';

/** `latest` is what the channel was last told, when the board stands in a channel. */
export function renderBoard(board: Board, latest: string | undefined): KnownBlock[] {
  const head = headerBlock(boardTitle(board, SLACK_LIMITS.headerText));
  const news = latest === undefined ? [] : [newsBlock(latest)];
  const facts = board.lines.map((line) => richText([section(factElements(factWords(line)))]));
  const foot = [contextBlock(boardFoot(board)), buttons(boardButtons(board.story))];
  return fitBlocks([head, ...news], facts, foot, moreFacts);
}

/** The same as plain text, for notifications and screen readers. */
export function boardFallback(board: Board, latest: string | undefined): string {
  const title = boardTitle(board, CAPS.title);
  const facts = board.lines.map((line) => `• ${factText(factWords(line))}`);
  return fallbackOf([title, ...(latest === undefined ? [] : [latest]), ...facts], boardFoot(board));
}

/** As many lines as the text may have, escaped, and the foot. */
export function fallbackOf(lines: readonly string[], foot: string): string {
  const last = escapeSlack(foot);
  const fitting: string[] = [];
  let room = SLACK_LIMITS.fallbackText - last.length;
  for (const line of lines.map(escapeSlack)) {
    room -= line.length + 1;
    if (room < 0) break;
    fitting.push(line);
  }
  return [...fitting, last].join('\n');
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
