/**
 * Something was said in a channel: a mention is answered anywhere, a question in the thread of a story without one. All
 * else is other people's talk. A message is answered once, however often and in whatever events it arrives.
 */
import type { ChatMessage, Command, Place, Reply } from './commands/command.ts';
import { isQuestion } from './commands/is-question.ts';
import { parseWords } from './commands/parse-command.ts';
import { type CommandPorts, runCommand } from './run-command.ts';

export async function hearMessage(
  ports: CommandPorts,
  place: Place,
  message: ChatMessage,
  begin: () => void,
): Promise<Reply | undefined> {
  const { store } = ports;
  const { thread, isMention, text } = message;
  if (!isMention && !isQuestion(text)) return undefined;
  const threadStory =
    thread === undefined ? undefined : await store.storyOfRoot(place.platform, place.channel, thread);
  if (!isMention && threadStory === undefined) return undefined;
  const command = await commandOf(ports, place, message, threadStory);
  if (!(await isAnswered(store, place, command.story, isMention))) return undefined;
  if (!(await isFirst(ports, place, message))) return undefined;
  begin();
  // What is said outside a thread begins one.
  const asked = command.verb === 'ask' ? { ...command, thread: thread ?? message.id } : command;
  return runCommand(ports, place, asked);
}

/** Events are delivered again for minutes at most. */
const REMEMBERED_MS = 24 * 60 * 60 * 1000;

async function isFirst(
  { store, clock }: CommandPorts,
  { platform, channel }: Place,
  { id }: ChatMessage,
): Promise<boolean> {
  const now = clock.now();
  const until = new Date(Date.parse(now) + REMEMBERED_MS).toISOString();
  return store.takeOnce(['heard', platform, channel, id].join('|'), now, until);
}

/** As the channel wants it for this story; which story a mention is about may be unclear. */
async function isAnswered(
  store: CommandPorts['store'],
  { platform, channel }: Place,
  story: string | undefined,
  isMention: boolean,
): Promise<boolean> {
  const policy = story === undefined ? 'all' : await store.answersIn(story, platform, channel);
  return policy === 'all' || (policy === 'mentions' && isMention);
}

async function commandOf(
  { store, stories }: CommandPorts,
  { platform, channel }: Place,
  { text, about }: ChatMessage,
  threadStory: string | undefined,
): Promise<Command> {
  const named = stories.find(({ slug, title }) => mentions(text, slug) || mentions(text, title))?.slug;
  const followed = await store.storiesIn(platform, channel);
  const story = threadStory ?? named ?? about ?? (followed.length === 1 ? followed[0] : undefined);
  if (story === undefined) {
    return { verb: 'help', trouble: 'Which story? Name one, or ask in the thread of one.' };
  }
  // A story's name and nothing else asks where it stands.
  if (stories.some((one) => one.slug === story && [one.slug, one.title].some((name) => isSame(name, text)))) {
    return { verb: 'show', story };
  }
  const said = text.split(/\s+/u).filter((word) => word !== '');
  // As a slash command begins.
  const words = said[0]?.replace(/^\//, '').toLowerCase() === story ? said.slice(1) : said;
  const { command } = parseWords(story, words);
  // To a mention, what is no command is a question.
  return command.verb === 'help' && command.trouble !== undefined && words.length > 1
    ? { verb: 'ask', story, question: text.slice(0, LONGEST_QUESTION) }
    : command;
}

/** Characters. */
const LONGEST_QUESTION = 500;

function mentions(text: string, name: string): boolean {
  return spelt(text).includes(spelt(name));
}

function isSame(name: string, text: string): boolean {
  return spelt(name) === spelt(text);
}

/** Whole words, so that a story called "ore" is not meant by "more". */
function spelt(text: string): string {
  return ` ${
    text
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu)
      ?.join(' ') ?? ''
  } `;
}
