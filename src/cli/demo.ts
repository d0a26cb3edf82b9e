/** `writethru demo`: the demo story, replayed in a folder of its own that is gone afterwards. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Config } from '../config.ts';
import type { Log } from '../log.ts';
import { renderDiscord } from '../platforms/discord/render.ts';
import { renderSlack } from '../platforms/slack/render.ts';
import { chooseStories, loadStories } from '../stories/load-stories.ts';
import { drawMessage } from './draw-message.ts';
import { replay } from './replay.ts';

const ARTICLES = fileURLToPath(new URL('../../demo/articles.jsonl', import.meta.url));
const STORIES = fileURLToPath(new URL('../../digests', import.meta.url));
const STORY = 'scale-deal';

export async function demo(config: Config, log: Log, print: (text: string) => void): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'writethru-demo-'));
  try {
    print(
      `Five articles on one deal come in, one by one, as they did in June 2025. Starting the engine ...\n`,
    );
    const own = { ...config, dataDir: folder, databaseUrl: undefined, redisUrl: undefined };
    const stories = chooseStories(await loadStories(STORIES), STORY);
    const { articles, posts } = await replay([ARTICLES], stories, 'major', own, log, ({ digest, id }) => {
      print(`${drawMessage(renderSlack(digest, id).blocks, `Slack  #${STORY}`)}\n`);
      print(`${drawMessage(renderDiscord(digest).components ?? [], `Discord  #${STORY}`)}\n`);
    });
    print(
      `${articles} articles, ${posts} posts. The others said nothing new.\n` +
        `The messages as JSON: node bin/writethru.js replay demo/articles.jsonl --story ${STORY} --as slack (or discord)`,
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
