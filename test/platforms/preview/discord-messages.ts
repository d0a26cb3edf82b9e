/**
 * Draws every kind of message that people get in Discord, as wide as a phone, to look at:
 *
 *     node --import tsx test/platforms/preview/discord-messages.ts PICTURE.png [chromium]
 *
 * What it shows is what the renderers give, for the demo story.
 */
import type { DiscordMessage } from '../../../src/platforms/discord/message.ts';
import { renderDiscord } from '../../../src/platforms/discord/render.ts';
import { renderEmbed } from '../../../src/platforms/discord/render-embed.ts';
import { renderReply } from '../../../src/platforms/discord/render-reply.ts';
import { renderRoot } from '../../../src/platforms/discord/render-root.ts';
import { demoBoard } from './demo-board.ts';
import { demoUpdate } from './demo-update.ts';
import { drawPhone, drawPhones } from './page.ts';
import { shoot } from './shoot.ts';

const SIZE = { width: 1680, height: 1620 };

async function drawMessages(): Promise<string> {
  const [board, digest] = [await demoBoard(), await demoUpdate()];
  const news = { headline: digest.headline, at: digest.asOf };
  const { citations = [] } = board.lines[0] ?? {};
  const answer = { status: 'answered', text: 'Price: about $14B', citations, asOf: board.asOf } as const;
  const outcome = { story: board.story, articleId: 'a', versionId: 'v', version: 1 } as const;
  const messages: readonly (readonly [string, DiscordMessage])[] = [
    ['Root', renderRoot({ id: 'root', channel: '', board, news })[0]],
    ['Update', renderDiscord(digest)],
    ['Update where components are off', renderEmbed(digest)],
    ['Timeline', renderReply({ kind: 'timeline', board })],
    ['Sources', renderReply({ kind: 'sources', board })],
    ['Answer', renderReply({ kind: 'answer', question: 'What is the price?', answer })],
    [
      'Help',
      renderReply({
        kind: 'help',
        trouble: 'There is no story "scal". Choose one of the list.',
        story: undefined,
        stories: [{ slug: 'scale-deal', title: board.title }],
      }),
    ],
    [
      'Explained',
      renderReply({
        kind: 'explained',
        link: 'https://wire.example/a',
        outcomes: [{ ...outcome, kind: 'off-topic', reason: 'does not name what the story is about' }],
      }),
    ],
    ['Done', renderReply({ kind: 'done', text: 'This channel now follows the story.' })],
  ];
  return drawPhones(messages.map(([title, message]) => drawPhone('discord', title, '# deals', message)));
}

const [, , picture, chromium = 'chromium'] = process.argv;
if (picture === undefined) throw new Error('Where to? Name the picture to draw.');
shoot(await drawMessages(), picture, SIZE, chromium);
