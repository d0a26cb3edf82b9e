/** GET /stories, /stories/SLUG and /stories/SLUG.json: where each story stands, for people and for programs. */
import type { FastifyInstance } from 'fastify';
import { writeBoard } from '../core/digest/write-board.ts';
import type { Board } from '../core/model/board.ts';
import type { Story } from '../core/model.ts';
import { html } from './html.ts';
import { page } from './page.ts';
import type { WebParts } from './parts.ts';
import { sendProblem } from './problem.ts';
import { remember } from './remember.ts';
import { storyPage } from './story-page.ts';

/** A story that everybody looks at is folded once in this time. Milliseconds. */
const KEPT_MS = 3_000;
const CACHE = 'public, max-age=15';

export function storyRoutes(server: FastifyInstance, { store, stories }: WebParts): void {
  const boards = new Map(stories.map((story) => [story.slug, remember(KEPT_MS, () => boardOf(story))]));

  async function boardOf(story: Story): Promise<Board> {
    const { ledger } = await store.record(story.slug);
    return writeBoard(ledger, story);
  }

  server.get('/stories', async (_request, reply) =>
    reply.type('text/html; charset=utf-8').header('cache-control', CACHE).send(listPage(stories)),
  );

  server.get<{ Params: { name: string } }>('/stories/:name', async (request, reply) => {
    const { name } = request.params;
    const slug = name.replace(/\.json$/, '');
    const found = await boards.get(slug)?.();
    if (!found) return sendProblem(reply, { status: 404, detail: 'No story of this name is followed.' });
    reply.header('cache-control', CACHE);
    return slug === name
      ? reply.type('text/html; charset=utf-8').send(storyPage(found))
      : reply.type('application/json; charset=utf-8').send(JSON.stringify(found));
  });
}

function listPage(stories: readonly Story[]): string {
  return page(
    'Stories',
    html`<h1>Stories</h1>
${stories.length === 0 ? html`<p class="lead">No story is followed yet.</p>` : undefined}
<ul class="stories">
${stories.map(
  ({ slug, title }) => html`<li><a href="./stories/${slug}">${title}</a></li>
`,
)}
</ul>`,
    html`<p class="dim">Writethru tells only what changed, with the words that prove it.</p>`,
  );
}
