/** What comes back to a command, as Slack shows it. Articles' words are shown as they are, as in a digest. */
import type { KnownBlock } from '@slack/types';
import type { Board } from '../../core/model/board.ts';
import type { Answer } from '../../ports.ts';
import type { Reply } from '../../usecases/commands/command.ts';
import { boardFoot, boardTitle, sourcesOf, timelineOf } from '../words/board.ts';
import { CAPS } from '../words/caps.ts';
import { clean } from '../words/clean.ts';
import { cut } from '../words/cut.ts';
import { day, minute } from '../words/dates.ts';
import { COMMAND_HELP, PUBLIC_HELP } from '../words/help.ts';
import { proofOf } from '../words/line.ts';
import { contextBlock, headerBlock, richText, section, words } from './blocks.ts';
import { fitBlocks } from './fit-blocks.ts';
import { SLACK_LIMITS } from './limits.ts';
import { proofElements } from './line.ts';
import { type SlackMessage, slackMessage } from './render.ts';
import { boardFallback, fallbackOf, renderBoard } from './render-board.ts';

export function renderReply(reply: Reply): SlackMessage {
  switch (reply.kind) {
    case 'board':
      return slackMessage(boardFallback(reply.board, undefined), renderBoard(reply.board, undefined));
    case 'timeline':
      return renderTimeline(reply.board);
    case 'sources':
      return renderSources(reply.board);
    case 'answer':
      return renderAnswer(reply.question, reply.answer);
    case 'explained':
      return renderExplained(reply.link, reply.outcomes);
    case 'since':
      return renderSince(reply);
    case 'done':
      return slackMessage(fallbackOf([], reply.text), [richText([section([words(reply.text)])])]);
    case 'help':
      return renderHelp(reply);
  }
}

function renderTimeline(board: Board): SlackMessage {
  const title = `${boardTitle(board, CAPS.title)}: timeline`;
  const entries = timelineOf(board);
  const moments = [...new Set(entries.map(({ at }) => at))];
  const parts = moments.map((moment) =>
    richText([
      section([
        words(moment, { italic: true }),
        ...entries
          .filter(({ at }) => at === moment)
          .flatMap(({ label, value, note, isCurrent }) => [
            words(`\n${label}  `, { bold: true }),
            words(value, isCurrent ? {} : { strike: true }),
            ...(note === undefined ? [] : [words(` (${note})`)]),
          ]),
      ]),
    ]),
  );
  const lines = entries.map(
    ({ at, label, value, note }) => `• ${at} – ${label}: ${value}${note === undefined ? '' : ` (${note})`}`,
  );
  return listMessage(title, parts, lines, boardFoot(board), 'entries');
}

function renderSources(board: Board): SlackMessage {
  const title = `${boardTitle(board, CAPS.title)}: sources`;
  const sources = sourcesOf(board);
  const parts = sources.map(({ proof, facts }) => richText(proofElements(proof, false, `for ${facts}`)));
  const lines = sources.map(({ proof, facts }) => `• ${proof.source}, ${proof.date}: ${facts}`);
  return listMessage(title, parts, lines, boardFoot(board), 'sources');
}

/** At most this many sources under an answer, and lines of it. */
const MOST_PROOFS = 5;
const MOST_LINES = 10;

/** The answer comes first: it is what was asked for. */
export function renderAnswer(question: string, { status, text, citations, asOf }: Answer): SlackMessage {
  const asked = plain(question, CAPS.quote);
  const said = text
    .split('\n')
    .slice(0, MOST_LINES)
    .map((line) => plain(line, CAPS.value));
  const head = richText([section([words(said.join('\n'), { bold: status === 'answered' })])]);
  const proofs = citations.slice(0, MOST_PROOFS).map(proofOf);
  const parts = proofs.map((proof) => richText(proofElements(proof, false, undefined)));
  const at = asOf === undefined ? '' : minute(asOf);
  const foot = `“${asked}”${at === '' ? '' : ` · as of ${at}`}`;
  return slackMessage(
    fallbackOf([...said, ...proofs.map(({ source, date }) => `${source}, ${date}`)], foot),
    fitBlocks([head], parts, [contextBlock(foot)], moreOf('sources')),
  );
}

type Explained = Extract<Reply, { readonly kind: 'explained' }>;

function renderExplained(link: string, outcomes: Explained['outcomes']): SlackMessage {
  const address = plain(link, CAPS.quote);
  if (outcomes.length === 0) {
    const text = `No article of ${address} came in for this story.`;
    return slackMessage(fallbackOf([], text), [richText([section([words(text)])])]);
  }
  const lines = outcomes.map(({ version, kind, reason }) => ({
    what: `Version ${version}: ${kind}`,
    why: plain(reason, CAPS.quote),
  }));
  const parts = lines.map(({ what, why }) =>
    richText([section([words(`${what}\n`, { bold: true }), words(why)])]),
  );
  const texts = lines.map(({ what, why }) => `• ${what}: ${why}`);
  return listMessage('What became of the article', parts, texts, address, 'versions');
}

function renderSince({ title, at, link, changes }: Extract<Reply, { kind: 'since' }>): SlackMessage {
  const head = `${plain(title, CAPS.title)}: since ${day(at) || '–'}`;
  const all = changes.map(({ label, was, now, since }) => ({
    label: plain(label, CAPS.label),
    was: was === undefined ? undefined : plain(was, CAPS.value),
    now: plain(now, CAPS.value),
    day: day(since),
  }));
  const parts = all.map(({ label, was, now, day: when }) =>
    richText([
      section([
        words(`${label}  `, { bold: true }),
        ...(was === undefined ? [] : [words(was, { strike: true }), words(' → ')]),
        words(now, { bold: true }),
        words(`${was === undefined ? ' · new' : ''} · ${when || '–'}`, { italic: true }),
      ]),
    ]),
  );
  const nothing = richText([section([words('Nothing that this story asks for has changed since.')])]);
  const lines = all.map(({ label, was, now }) => `• ${label}: ${was === undefined ? '' : `${was} → `}${now}`);
  return listMessage(head, parts.length === 0 ? [nothing] : parts, lines, plain(link, CAPS.quote), 'changes');
}

function renderHelp({ trouble, story, stories }: Extract<Reply, { kind: 'help' }>): SlackMessage {
  const name = story === undefined ? '/story <name>' : `/${story}`;
  const said = trouble === undefined ? [] : [plain(trouble, CAPS.quote)];
  const wrong = said.map((text) => richText([section([words(text, { bold: true })])]));
  const help = richText(
    COMMAND_HELP.map(({ words: rest, about }) =>
      section([words(rest || name, { code: true }), words(`  ${about}\n`)]),
    ),
  );
  const followed = stories.map(({ slug, title }) =>
    richText([section([words(`/story ${slug}`, { code: true }), words(`  ${plain(title, CAPS.title)}`)])]),
  );
  const lines = COMMAND_HELP.map(({ words: rest, about }) => `• ${[name, rest].join(' ').trim()}: ${about}`);
  return slackMessage(
    fallbackOf([...said, ...lines], PUBLIC_HELP),
    fitBlocks(
      [...wrong, help],
      story === undefined ? followed : [],
      [contextBlock(PUBLIC_HELP)],
      moreOf('stories'),
    ),
  );
}

function listMessage(
  title: string,
  parts: readonly KnownBlock[],
  lines: readonly string[],
  foot: string,
  what: string,
): SlackMessage {
  const head = headerBlock(cut(title, SLACK_LIMITS.headerText));
  return slackMessage(
    fallbackOf([title, ...lines], foot),
    fitBlocks([head], parts, [contextBlock(foot)], moreOf(what)),
  );
}

/** One line of visible text, never empty. */
function plain(text: string, max: number): string {
  return cut(clean(text), max) || '–';
}

function moreOf(what: string): (left: number) => string {
  return (left) => `… and ${left} more ${what}`;
}
