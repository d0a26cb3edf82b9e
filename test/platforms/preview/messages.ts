/**
 * Draws every kind of message that people get, as wide as a phone, to look at:
 *
 *     node --import tsx test/platforms/preview/messages.ts slack|discord PICTURE.png [chromium]
 *
 * What it shows is what the renderers give: for the demo story, and for words that are longer than most.
 */
import { withCorrections } from '../../../src/core/digest/with-corrections.ts';
import type { Board } from '../../../src/core/model/board.ts';
import type { Digest } from '../../../src/core/model.ts';
import type { DiscordMessage } from '../../../src/platforms/discord/message.ts';
import { discordParts } from '../../../src/platforms/discord/parts.ts';
import { renderDiscord } from '../../../src/platforms/discord/render.ts';
import { renderEmbed } from '../../../src/platforms/discord/render-embed.ts';
import { renderReply as renderDiscordReply } from '../../../src/platforms/discord/render-reply.ts';
import { renderRoot as renderDiscordRoot } from '../../../src/platforms/discord/render-root.ts';
import { slackParts } from '../../../src/platforms/slack/parts.ts';
import { renderSlack, type SlackMessage } from '../../../src/platforms/slack/render.ts';
import { renderReply as renderSlackReply } from '../../../src/platforms/slack/render-reply.ts';
import { renderRoot as renderSlackRoot } from '../../../src/platforms/slack/render-root.ts';
import type { RootView } from '../../../src/ports.ts';
import type { Reply } from '../../../src/usecases/commands/command.ts';
import { KETTLE_DEAL } from '../examples.ts';
import { demoBoard } from './demo-board.ts';
import { demoDigests } from './demo-digests.ts';
import { LONG_DIGEST, longBoard, longDigest } from './long.ts';
import { drawPhone, drawPhones } from './page.ts';
import { shoot } from './shoot.ts';

const HEIGHT = 2_700;

type Shown =
  | { readonly root: RootView }
  | { readonly update: Digest }
  | { readonly embed: Digest }
  | { readonly reply: Reply };

async function messages(): Promise<readonly (readonly [string, Shown])[]> {
  const [board, digests] = [await demoBoard(), await demoDigests()];
  const [scene = KETTLE_DEAL] = digests;
  const update = digests.at(-1) ?? scene;
  const { citations = [] } = board.lines[0] ?? {};
  const [citation] = citations;
  const answer = { status: 'answered', text: 'Price: about $14B', citations, asOf: board.asOf } as const;
  const outcome = { story: board.story, articleId: 'a', versionId: 'v', version: 1 } as const;
  const reply = (title: string, given: Reply): readonly [string, Shown] => [title, { reply: given }];
  return [
    ['Root', { root: rootOf(board, update) }],
    ['Root, with much known', { root: rootOf(longBoard(board), LONG_DIGEST) }],
    ['Scene', { update: scene }],
    ['Update', { update }],
    ['Update with a correction and a dispute', { update: KETTLE_DEAL }],
    ['Update that was corrected since', { update: withCorrections(update, [correctionOf(update)]) }],
    ['The correction', { update: correctionOf(update) }],
    ['Update, long', { update: LONG_DIGEST }],
    ['Update of many facts', { update: longDigest(24) }],
    ['Update where components are off', { embed: update }],
    ['The same of many facts', { embed: longDigest(16) }],
    reply('Timeline', { kind: 'timeline', board }),
    reply('Sources', { kind: 'sources', board }),
    reply('Answer', { kind: 'answer', story: board.story, question: 'What is the price?', answer }),
    reply('Answer, long', {
      kind: 'answer',
      story: board.story,
      question: 'Why did the regulator look at the deal between the two companies a second time this spring?',
      answer: {
        ...answer,
        text: 'Because both companies sell ovens and kettles to the same three chains of shops, and two of those complained that nobody else could supply them before the autumn of next year.',
        citations: Array.from({ length: 3 }, () => citation).filter((one) => one !== undefined),
      },
    }),
    reply('Not reported', {
      kind: 'answer',
      story: board.story,
      question: 'Who is the new chief executive?',
      answer: {
        status: 'not reported',
        text: 'Not reported. The nearest that is:\nChief executive: leaves in June',
        citations: citations.slice(0, 1),
        asOf: board.asOf,
      },
    }),
    reply('Help', {
      kind: 'help',
      trouble: '"tim" is not a command. Did you mean "timeline"?',
      story: board.story,
      stories: [{ slug: board.story, title: board.title }],
    }),
    reply('Explained', {
      kind: 'explained',
      link: 'https://wire.example/a',
      outcomes: [{ ...outcome, kind: 'off-topic', reason: 'does not name what the story is about' }],
    }),
    reply('Done', {
      kind: 'done',
      text: `This channel now follows ${board.title} and hears of every change once a day at 09:00 (Europe/Berlin), of price and stake alone, not from 22:00 to 07:00 (Europe/Berlin) unless it is urgent.`,
    }),
  ];
}

/** What takes back the first thing that an update says. */
function correctionOf(update: Digest): Digest {
  const [first] = update.lines;
  if (!first) throw new Error('The update says nothing');
  const asOf = '2025-06-14T09:00:00.000Z';
  const line = { ...first, change: 'corrected', before: first.after, after: '$12B' } as const;
  const headline = `Corrected: deal $12B (was ${first.after})`;
  return { ...update, kind: 'update', headline, headlineFacts: [first.fact], lines: [line], asOf };
}

function rootOf(board: Board, { headline, asOf: at }: Digest): RootView {
  return { id: 'root', channel: '', board, news: { headline, at } };
}

function drawOn(app: 'slack' | 'discord', title: string, shown: Shown): readonly string[] {
  const channel = '# deals';
  if (app === 'slack') {
    if ('embed' in shown) return [];
    return [drawPhone(app, title, channel, slackMessages(shown))];
  }
  return [drawPhone(app, title, channel, discordMessages(shown))];
}

function slackMessages(shown: Exclude<Shown, { readonly embed: Digest }>): readonly SlackMessage[] {
  if ('root' in shown) return [renderSlackRoot(shown.root)];
  if ('reply' in shown) return [renderSlackReply(shown.reply)];
  const { update } = shown;
  return slackParts(update).map(({ number }) => renderSlack(update, undefined, undefined, number));
}

function discordMessages(shown: Shown): readonly DiscordMessage[] {
  if ('root' in shown) return [renderDiscordRoot(shown.root)[0]];
  if ('reply' in shown) return [renderDiscordReply(shown.reply)];
  const [digest, render] =
    'embed' in shown ? ([shown.embed, renderEmbed] as const) : ([shown.update, renderDiscord] as const);
  return discordParts(digest).map(({ number }) => render(digest, undefined, undefined, number));
}

const [, , app, picture, chromium = 'chromium'] = process.argv;
if (picture === undefined || (app !== 'slack' && app !== 'discord')) {
  throw new Error('What, and where to? Name slack or discord, and the picture to draw.');
}
const drawn = (await messages()).flatMap(([title, shown]) => drawOn(app, title, shown));
shoot(drawPhones(drawn), picture, { width: 1640, height: HEIGHT }, chromium);
