/** Where a story stands, one line a fact. */
import type { APIComponentInContainer } from 'discord-api-types/v10';
import type { Board } from '../../core/model/board.ts';
import { boardFoot, boardTitle, type FactWords, factWords, NOTHING_KNOWN } from '../words/board.ts';
import { CAPS } from '../words/caps.ts';
import { BOARD_ACTIONS, type ButtonAction, storyButtons } from './buttons.ts';
import { escapeDiscord } from './escape.ts';
import { fitText } from './fit-text.ts';
import { DISCORD_LIMITS } from './limits.ts';
import { heading, SEPARATOR, subtext, textDisplay } from './markdown.ts';
import { BLUE, type DiscordMessage, inContainer, safely } from './message.ts';

/** Facts that a board in a channel shows: a phone's height, about. The rest is a button away. */
const MOST_IN_CHANNEL = 12;

/** `latest` is what the channel was last told, when the board stands in a channel. */
export function renderBoard(board: Board, latest?: string, deliveryId?: string): DiscordMessage {
  const head = heading(boardTitle(board, CAPS.title));
  const news = latest === undefined ? '' : `${latest}\n`;
  const foot = subtext(boardFoot(board));
  const room = DISCORD_LIMITS.allText - head.length - news.length - foot.length;
  const components: APIComponentInContainer[] = [
    textDisplay(latest === undefined ? head : `${head}\n${latest}`),
    SEPARATOR,
    textDisplay(factsMarkdown(board, room, mostShown(latest))),
    SEPARATOR,
    textDisplay(foot),
    storyButtons(board.story, deliveryId, actionsUnder(board, latest)),
  ];
  return inContainer(components, BLUE, deliveryId);
}

/** The same as an embed. */
export function renderBoardEmbed(board: Board, latest?: string, deliveryId?: string): DiscordMessage {
  const news = latest === undefined ? '' : `${latest}\n\n`;
  const room = DISCORD_LIMITS.embedDescription - news.length;
  return {
    embeds: [
      {
        title: escapeDiscord(boardTitle(board, CAPS.title)),
        description: news + factsMarkdown(board, room, mostShown(latest)),
        color: BLUE,
        footer: { text: boardFoot(board) },
      },
    ],
    components: [storyButtons(board.story, deliveryId, actionsUnder(board, latest))],
    ...safely(deliveryId),
  };
}

function mostShown(latest: string | undefined): number {
  return latest === undefined ? Number.POSITIVE_INFINITY : MOST_IN_CHANNEL;
}

function actionsUnder({ lines }: Board, latest: string | undefined): readonly ButtonAction[] {
  return lines.length > mostShown(latest) ? ['status', ...BOARD_ACTIONS] : BOARD_ACTIONS;
}

function factsMarkdown({ lines }: Board, room: number, most: number): string {
  if (lines.length === 0) return NOTHING_KNOWN;
  const facts = lines.map((line) => factMarkdown(factWords(line)));
  const more = (left: number): string => subtext(`… and ${left} more fact${left === 1 ? '' : 's'}`);
  return fitText(facts, room, more, most);
}

function factMarkdown({ label, hedge, now, against, detail }: FactWords): string {
  const value = [
    `**${escapeDiscord(label)}**\u2002`,
    hedge === undefined ? '' : `*${hedge}* `,
    escapeDiscord(now),
    against === undefined ? '' : ` against **${escapeDiscord(against)}**`,
  ].join('');
  return detail === '' ? value : `${value}\n${subtext(detail)}`;
}
