/** The App Home: what the channels of this workspace follow, and where each story stands. */
import type { HomeView, KnownBlock, RichTextElement } from '@slack/types';
import type { HomeStory } from '../../usecases/commands/command.ts';
import { boardFoot, boardTitle, factWords } from '../words/board.ts';
import { CAPS } from '../words/caps.ts';
import { parseSlackAddress } from './address.ts';
import { buttons, contextBlock, headerBlock, richText, section, words } from './blocks.ts';
import { fitBlocks } from './fit-blocks.ts';
import { FOLLOW_STORY } from './render-follow.ts';

/** Facts and channels shown of one story; its command tells the rest. */
const MOST_FACTS = 4;
const MOST_CHANNELS = 10;

/** https://docs.slack.dev/surfaces/app-home */
export function renderHome(stories: readonly HomeStory[]): HomeView & { blocks: KnownBlock[] } {
  const head = [
    headerBlock(stories.length === 0 ? 'No story is followed here yet' : 'Stories followed here'),
    buttons([{ label: 'Follow, change or leave a story', action: FOLLOW_STORY, value: FOLLOW_STORY }]),
  ];
  const foot = contextBlock('Typed in a channel, “/story” does the same and more.');
  const blocks = fitBlocks(head, stories.map(storyBlock), [foot], (left) => `… and ${left} more stories`);
  return { type: 'home', blocks };
}

function storyBlock({ board, channels }: HomeStory): KnownBlock {
  const facts = board.lines.slice(0, MOST_FACTS).map(factWords);
  const places = channels.slice(0, MOST_CHANNELS).flatMap((address): RichTextElement[] => {
    const parsed = parseSlackAddress(address);
    return parsed === undefined ? [] : [words(' · '), { type: 'channel', channel_id: parsed.channel }];
  });
  return richText([
    section([
      words(boardTitle(board, CAPS.title), { bold: true }),
      ...facts.flatMap(({ label, hedge, now }) => [
        words(`\n${label}  `),
        ...(hedge === undefined ? [] : [words(`${hedge} `, { italic: true })]),
        words(now, { bold: true }),
      ]),
      words(`\n${boardFoot(board)}\n`, { italic: true }),
      words(`/${board.story}`, { code: true }),
      ...places,
    ]),
  ]);
}
