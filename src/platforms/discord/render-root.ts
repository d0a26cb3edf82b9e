/** The root message of a story: where it stands, and what was last told here. */
import type { RootView } from '../../ports.ts';
import { CAPS } from '../words/caps.ts';
import { clean } from '../words/clean.ts';
import { cut } from '../words/cut.ts';
import { minute } from '../words/dates.ts';
import { escapeDiscord } from './escape.ts';
import { DISCORD_LIMITS } from './limits.ts';
import { subtext } from './markdown.ts';
import type { DiscordMessage } from './message.ts';
import { renderBoard, renderBoardEmbed } from './render-board.ts';

/** In Components V2, and as an embed. */
export function renderRoot({ id, board, news }: RootView): readonly [DiscordMessage, DiscordMessage] {
  const headline = escapeDiscord(cut(clean(news.headline) || 'Update', CAPS.headline));
  const at = minute(news.at);
  const latest = `${headline}\n${subtext(at === '' ? 'latest' : `latest, ${at}`)}`;
  return [renderBoard(board, latest, id), renderBoardEmbed(board, latest, id)];
}

/** Of the thread under a root, or of the post in a forum. */
export function threadName({ title, story }: { readonly title: string; readonly story: string }): string {
  return cut(clean(title) || clean(story) || 'Updates', DISCORD_LIMITS.threadName);
}
