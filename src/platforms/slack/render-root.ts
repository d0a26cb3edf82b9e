/** The root message of a story: where it stands, and what was last told here. */
import type { RootView } from '../../ports.ts';
import { CAPS } from '../words/caps.ts';
import { clean } from '../words/clean.ts';
import { cut } from '../words/cut.ts';
import { minute } from '../words/dates.ts';
import { type SlackMessage, slackMessage } from './render.ts';
import { boardFallback, renderBoard } from './render-board.ts';

export function renderRoot({ id, board, news }: RootView): SlackMessage {
  const at = minute(news.at);
  const latest = cut(clean(news.headline), CAPS.headline) + (at === '' ? '' : ` · ${at}`);
  return slackMessage(boardFallback(board, latest), renderBoard(board, latest), id);
}
