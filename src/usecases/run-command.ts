/** Does what somebody asked for in a chat. */
import type { Story } from '../core/model.ts';
import { factKinds } from '../core/story/kinds/index.ts';
import type { AnswerPolicy, AnswerQuestion, Clock, Store } from '../ports.ts';
import type { Command, Place, Reply } from './commands/command.ts';
import { describeSettings } from './commands/describe-settings.ts';
import { readBoard } from './read-board.ts';
import { whatWaits } from './tell-window.ts';

export interface CommandPorts {
  readonly store: Store;
  readonly stories: readonly Story[];
  readonly answer: AnswerQuestion;
  readonly clock: Clock;
  /** Why a command may not be carried out there, with what to do; undefined when it may. */
  readonly refuse: (place: Place, command: Command) => string | undefined;
}

const MINUTE_MS = 60_000;

export async function runCommand(ports: CommandPorts, place: Place, command: Command): Promise<Reply> {
  const story = ports.stories.find(({ slug }) => slug === command.story);
  if (command.verb === 'help' || !story) return helpOf(ports, command);
  const refusal = ports.refuse(place, command);
  if (refusal !== undefined) return done(refusal);
  switch (command.verb) {
    case 'show':
      return { kind: 'board', board: await readBoard(ports.store, story) };
    case 'timeline':
    case 'sources':
      return { kind: command.verb, board: await readBoard(ports.store, story) };
    case 'ask': {
      const { question, thread = place.user } = command;
      const talk = [place.platform, place.channel, thread].join(' ');
      const workspace = `${place.platform} ${place.workspace ?? place.channel}`;
      const answer = await ports.answer(story, question, talk, workspace);
      return { kind: 'answer', story: story.slug, question, answer };
    }
    case 'subscribe':
      return subscribe(ports, place, story, command);
    case 'settings':
      return tellSettings(ports, place, story);
    case 'unsubscribe':
      return unsubscribe(ports, place, story);
    case 'mute':
      return mute(ports, place, story, command.minutes);
    case 'answers':
      return setAnswers(ports, place, story, command.policy);
    case 'explain': {
      const outcomes = await ports.store.outcomesOfPage(command.link, story.slug);
      return { kind: 'explained', link: command.link, outcomes };
    }
  }
}

function helpOf({ stories }: CommandPorts, command: Command): Reply {
  const trouble = command.verb === 'help' ? command.trouble : undefined;
  return {
    kind: 'help',
    trouble,
    story: command.story,
    stories: stories.map(({ slug, title }) => ({ slug, title })),
  };
}

async function subscribe(
  { store }: CommandPorts,
  { platform, channel, user }: Place,
  story: Story,
  { verb: _verb, story: slug, ...settings }: Extract<Command, { verb: 'subscribe' }>,
): Promise<Reply> {
  const known = factKinds(story).map(({ id }) => id);
  const asked = [...(settings.facts ?? []), ...(settings.mention?.facts ?? [])];
  const unknown = asked.find((fact) => !known.includes(fact));
  if (unknown !== undefined) {
    return done(`${story.title} has no fact "${unknown.slice(0, 40)}"; known are ${known.join(', ')}.`);
  }
  const caughtUp = await store.subscribe(
    { story: slug, platform, channel, ...settings, setUpBy: user },
    (record, audience) => whatWaits(record, audience, story),
  );
  const waited = caughtUp ? ' What waited for it comes now.' : '';
  return done(`This channel now follows ${story.title} and hears of ${describeSettings(settings)}.${waited}`);
}

async function tellSettings(
  { store }: CommandPorts,
  { platform, channel }: Place,
  { slug, title }: Story,
): Promise<Reply> {
  const subscriptions = await store.subscriptionsOf(platform, channel);
  const mine = subscriptions.find((one) => one.story === slug && one.channel === channel);
  if (!mine) return done(`This channel does not follow ${title}.`);
  return done(`This channel follows ${title} and hears of ${describeSettings(mine)}.`);
}

async function unsubscribe(
  { store }: CommandPorts,
  { platform, channel, user }: Place,
  { slug, title }: Story,
): Promise<Reply> {
  const ended = await store.unsubscribe(slug, platform, channel, `unsubscribed by ${user}`);
  return done(ended ? `This channel no longer follows ${title}.` : `This channel does not follow ${title}.`);
}

/** What comes in meanwhile is told afterwards; nothing is lost. */
async function mute(
  { store }: CommandPorts,
  { platform, channel }: Place,
  { slug, title }: Story,
  minutes: number,
): Promise<Reply> {
  const until = await store.mute(slug, platform, channel, minutes * MINUTE_MS);
  if (until === undefined) {
    return done(`This channel does not follow ${title}; there is nothing to mute.`);
  }
  if (minutes === 0) return done(`${title} is no longer muted here.`);
  return done(
    `${title} is muted here until ${until.slice(0, 16).replace('T', ' ')} UTC. What happens meanwhile is told then.`,
  );
}

const POLICY_WORDS: Readonly<Record<AnswerPolicy, string>> = {
  all: 'Questions in the threads of this story are answered here, and mentions.',
  mentions: 'Only mentions are answered here on this story.',
  off: 'Nothing that is said here on this story is answered; commands are.',
};

async function setAnswers(
  { store }: CommandPorts,
  { platform, channel }: Place,
  { slug, title }: Story,
  policy: AnswerPolicy,
): Promise<Reply> {
  const isSet = await store.setAnswers(slug, platform, channel, policy);
  return done(isSet ? POLICY_WORDS[policy] : `This channel does not follow ${title}; subscribe first.`);
}

function done(text: string): Reply {
  return { kind: 'done', text };
}
