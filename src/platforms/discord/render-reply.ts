/** What comes back to a command or a question. Articles' words are escaped, as in a digest. */
import type { APIComponentInContainer } from 'discord-api-types/v10';
import type { Board } from '../../core/model/board.ts';
import type { Reply } from '../../usecases/commands/command.ts';
import { boardFoot, boardTitle, NOTHING_KNOWN, sourcesOf, timelineOf } from '../words/board.ts';
import { CAPS } from '../words/caps.ts';
import { clean } from '../words/clean.ts';
import { cut } from '../words/cut.ts';
import { day, minute } from '../words/dates.ts';
import { proofOf } from '../words/line.ts';
import { storyButtons } from './buttons.ts';
import { escapeDiscord } from './escape.ts';
import { fitText } from './fit-text.ts';
import { DISCORD_LIMITS } from './limits.ts';
import { proofMarkdown, strike } from './line.ts';
import { heading, SEPARATOR, subtext, textDisplay } from './markdown.ts';
import { BLUE, type DiscordMessage, inContainer } from './message.ts';
import { renderBoard } from './render-board.ts';

export function renderReply(reply: Reply): DiscordMessage {
  switch (reply.kind) {
    case 'board':
      return renderBoard(reply.board);
    case 'timeline':
      return renderTimeline(reply.board);
    case 'sources':
      return renderSources(reply.board);
    case 'answer':
      return renderAnswer(reply);
    case 'explained':
      return renderExplained(reply);
    case 'since':
      return renderSince(reply);
    case 'done':
      return say(reply.text);
    case 'help':
      return renderHelp(reply);
  }
}

/** A sentence of ours; names in it may come from outside. */
export function say(text: string): DiscordMessage {
  return inContainer(
    [textDisplay(escapeDiscord(cut(clean(text) || 'Done.', DISCORD_LIMITS.allText / 2)))],
    BLUE,
  );
}

function renderTimeline(board: Board): DiscordMessage {
  const entries = timelineOf(board);
  const moments = [...new Set(entries.map(({ at }) => at))].map((moment) =>
    [
      subtext(moment),
      ...entries
        .filter(({ at }) => at === moment)
        .map(({ label, value, note, isCurrent }) => {
          const shown = escapeDiscord(value);
          const words = `**${escapeDiscord(label)}**\u2002${isCurrent ? shown : strike(shown)}`;
          return note === undefined ? words : `${words} (${note})`;
        }),
    ].join('\n'),
  );
  const head = `${boardTitle(board, CAPS.title)}: timeline`;
  const buttons = storyButtons(board.story, undefined, ['status', 'sources', 'ask']);
  return renderList(head, apart(moments), boardFoot(board), 'moments', buttons);
}

function renderSources(board: Board): DiscordMessage {
  const sources = sourcesOf(board).map(({ proof, facts }) =>
    proofMarkdown(proof, false, `for ${escapeDiscord(facts)}`).join('\n'),
  );
  const head = `${boardTitle(board, CAPS.title)}: sources`;
  const buttons = storyButtons(board.story, undefined, ['status', 'timeline', 'ask']);
  return renderList(head, apart(sources), boardFoot(board), 'sources', buttons);
}

/** Sources under an answer. */
const MOST_PROOFS = 5;

/** Characters of an answer that stand out; a whole sentence in bold is hard to read. */
const MOST_BOLD = 80;

/** The answer comes first: it is what was asked for. */
function renderAnswer({ story, question, answer }: Extract<Reply, { kind: 'answer' }>): DiscordMessage {
  const { status, text, citations, asOf } = answer;
  const isTold = status === 'answered';
  const said = text
    .split('\n')
    .map((line) => escapeDiscord(cut(clean(line), CAPS.quote)))
    .filter((line) => line !== '')
    .map((line) => (isTold && line.length <= MOST_BOLD ? `**${line}**` : line));
  const proofs = citations
    .slice(0, MOST_PROOFS)
    .map((each) => proofMarkdown(proofOf(each), false, undefined).join('\n'));
  const at = asOf === undefined ? '' : minute(asOf);
  const foot = `“${cut(clean(question), CAPS.quote)}”${at === '' ? '' : ` · as of ${at}`}`;
  const buttons = storyButtons(story, undefined, ['status', 'timeline', 'sources', 'ask']);
  return renderList(undefined, [...said, ...apart(proofs)], foot, 'lines', buttons);
}

function renderExplained({ link, outcomes }: Extract<Reply, { kind: 'explained' }>): DiscordMessage {
  const address = cut(clean(link), CAPS.quote);
  if (outcomes.length === 0) return say(`No article of ${address} came in for this story.`);
  const lines = outcomes.map(({ version, kind, reason }) => {
    return `**Version ${version}: ${kind}**\n${escapeDiscord(cut(clean(reason), CAPS.quote))}`;
  });
  return renderList('What became of the article', lines, address, 'versions');
}

function renderSince({ title, at, link, changes }: Extract<Reply, { kind: 'since' }>): DiscordMessage {
  const lines = changes.map(({ label, was, now, since }) => {
    const before = was === undefined ? '' : `${strike(markdownOf(was, CAPS.value))} → `;
    const when = [was === undefined ? 'new' : '', day(since)].filter((part) => part !== '').join(' · ');
    return `**${markdownOf(label, CAPS.label)}**\u2002${before}**${markdownOf(now, CAPS.value)}** · *${when}*`;
  });
  const told = lines.length === 0 ? ['Nothing that this story asks for has changed since.'] : lines;
  const head = `${cut(clean(title), CAPS.title)}: since ${day(at) || '–'}`;
  return renderList(head, told, cut(clean(link), CAPS.quote), 'changes');
}

function markdownOf(text: string, max: number): string {
  return escapeDiscord(cut(clean(text), max));
}

function renderHelp({ trouble, story, stories }: Extract<Reply, { kind: 'help' }>): DiscordMessage {
  const shown = stories.filter(({ slug }) => story === undefined || slug === story);
  const names = shown.map(
    ({ slug, title }) => `\`/${slug}\`\u2002${escapeDiscord(cut(clean(title), CAPS.title))}`,
  );
  if (trouble === undefined) return renderList('Stories', names, HELP, 'stories');
  const wrong = `**${escapeDiscord(cut(clean(trouble), CAPS.quote))}**\n`;
  return renderList(undefined, [wrong, ...names], HELP, 'stories');
}

const HELP =
  'Each has status, timeline, sources, ask, subscribe, settings, unsubscribe, mute, answers and explain; /story has all of them.';

/** With an empty line between each two: parts of several lines run into each other on a phone. */
function apart(parts: readonly string[]): readonly string[] {
  return parts.map((part, index) => (index === 0 ? part : `\n${part}`));
}

function renderList(
  title: string | undefined,
  parts: readonly string[],
  foot: string,
  what: string,
  buttons?: APIComponentInContainer,
): DiscordMessage {
  const head = title === undefined ? '' : heading(title);
  const end = subtext(foot);
  const room = DISCORD_LIMITS.allText - head.length - end.length;
  const body = fitText(parts, room, (left) => subtext(`… and ${left} more ${what}`)) || NOTHING_KNOWN;
  return inContainer(
    [
      ...(head === '' ? [] : [textDisplay(head), SEPARATOR]),
      textDisplay(body),
      SEPARATOR,
      textDisplay(end),
      ...(buttons === undefined ? [] : [buttons]),
    ],
    BLUE,
  );
}
