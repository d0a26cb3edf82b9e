/**
 * The words behind a slash command, read: "/scale-deal timeline public", "/story scale-deal ask who leads it?". Nothing
 * is guessed: what is not understood becomes help that names the nearest word.
 */
import type { Asked, Command } from './command.ts';
import { nearest } from './nearest.ts';
import { parseSettings } from './parse-settings.ts';

/** The command that serves every story. */
export const ANY_STORY = '/story';

export const VERBS = [
  'show',
  'timeline',
  'sources',
  'ask',
  'subscribe',
  'settings',
  'unsubscribe',
  'mute',
  'answers',
  'explain',
  'help',
] as const;

/** Characters of what somebody typed; nobody means more. */
const LONGEST_TEXT = 2_000;
const LONGEST_QUESTION = 500;

const MINUTES: Readonly<Record<string, number>> = { m: 1, min: 1, h: 60, d: 24 * 60 };
const LONGEST_MUTE = 30 * 24 * 60;

/** `name` as it was typed, "/scale-deal"; `slugs` are the stories that are followed. */
export function parseCommand(name: string, text: string, slugs: readonly string[]): Asked {
  const words = text
    .slice(0, LONGEST_TEXT)
    .trim()
    .split(/\s+/u)
    .filter((word) => word !== '');
  if (name !== ANY_STORY) {
    const slug = name.replace(/^\//, '').toLowerCase();
    return slugs.includes(slug) ? parseWords(slug, words) : help(unknownStory(slug, slugs));
  }
  const [first, ...rest] = words;
  if (first === undefined || first.toLowerCase() === 'help') return help(undefined);
  const slug = first.replace(/^\//, '').toLowerCase();
  return slugs.includes(slug) ? parseWords(slug, rest) : help(unknownStory(slug, slugs));
}

/** What follows the name of a story. */
export function parseWords(story: string, words: readonly string[]): Asked {
  const [first = 'show', ...more] = words;
  if (first.toLowerCase() === 'public') return { ...parseWords(story, more), isPublic: true };
  const verb = VERBS.find((one) => one === first.toLowerCase());
  if (verb === undefined) {
    const question = words.join(' ');
    return question.endsWith('?') ? asked(askOf(story, question)) : asked(unknownWord(story, first));
  }
  // The last word of a question is part of it.
  const isPublic = verb !== 'ask' && more.at(-1)?.toLowerCase() === 'public';
  const rest = isPublic ? more.slice(0, -1) : more;
  return { command: commandOf(story, verb, rest), isPublic };
}

function commandOf(story: string, verb: (typeof VERBS)[number], rest: readonly string[]): Command {
  const extra = rest[0];
  switch (verb) {
    case 'show':
    case 'timeline':
    case 'sources':
    case 'settings':
    case 'unsubscribe':
      return extra === undefined
        ? { verb, story }
        : trouble(story, `"${verb}" stands alone; "${extra}" is not understood.`);
    case 'help':
      return { verb, story };
    case 'ask':
      return askOf(story, rest.join(' '));
    case 'subscribe':
      return subscribeOf(story, rest);
    case 'mute':
      return muteOf(story, rest);
    case 'answers':
      return answersOf(story, rest);
    case 'explain':
      return explainOf(story, rest);
  }
}

function askOf(story: string, question: string): Command {
  if (question === '') return trouble(story, 'Ask what? Write "ask" and your question.');
  if (question.length > LONGEST_QUESTION) {
    return trouble(story, `The question is too long; ask in ${LONGEST_QUESTION} characters.`);
  }
  return { verb: 'ask', story, question };
}

function subscribeOf(story: string, words: readonly string[]): Command {
  const parsed = parseSettings(words);
  return 'trouble' in parsed
    ? trouble(story, parsed.trouble)
    : { verb: 'subscribe', story, ...parsed.settings };
}

function muteOf(story: string, [word = '', extra]: readonly string[]): Command {
  if (/^(?:off|0)$/i.test(word) && extra === undefined) return { verb: 'mute', story, minutes: 0 };
  const [, number = '', unit = ''] = /^(\d{1,5})(m|min|h|d)$/i.exec(word) ?? [];
  const minutes = Number(number) * (MINUTES[unit.toLowerCase()] ?? 0);
  if (extra === undefined && minutes > 0 && minutes <= LONGEST_MUTE) return { verb: 'mute', story, minutes };
  return trouble(
    story,
    'For how long? Write "mute 30m", "mute 2h" or "mute 7d" (30 days at most), or "mute off".',
  );
}

const POLICIES = ['all', 'mentions', 'off'] as const;

function answersOf(story: string, [word = '', extra]: readonly string[]): Command {
  const policy = POLICIES.find((one) => one === word.toLowerCase());
  if (policy !== undefined && extra === undefined) return { verb: 'answers', story, policy };
  return trouble(story, 'Answer what here? Write "answers all", "answers mentions" or "answers off".');
}

/** Chats put an address in angle brackets, some with the words that were typed behind a bar. */
function explainOf(story: string, [word = '', extra]: readonly string[]): Command {
  const link = word.replace(/^<([^|>]*)(?:\|[^>]*)?>$/, '$1');
  if (link !== '' && extra === undefined) return { verb: 'explain', story, link };
  return trouble(story, 'Explain which article? Write "explain" and its address.');
}

function unknownWord(story: string, word: string): Command {
  return trouble(story, notUnderstood(word, nearest(word.toLowerCase(), VERBS)));
}

function unknownStory(slug: string, slugs: readonly string[]): string {
  const meant = nearest(slug, slugs);
  const next = meant === undefined ? '' : ` Did you mean "${meant}"?`;
  return `No story "${shortened(slug)}" is followed here.${next}`;
}

function notUnderstood(word: string, meant: string | undefined): string {
  const next = meant === undefined ? ' To ask a question, begin with "ask".' : ` Did you mean "${meant}"?`;
  return `"${shortened(word)}" is not a command.${next}`;
}

function shortened(word: string): string {
  return word.length > 40 ? `${word.slice(0, 40)}…` : word;
}

function trouble(story: string, what: string): Command {
  return { verb: 'help', story, trouble: what };
}

function help(what: string | undefined): Asked {
  return asked({ verb: 'help', trouble: what });
}

function asked(command: Command): Asked {
  return { command, isPublic: false };
}
