/** News as a bot that follows one quake gets it: most of it of other things, some sent twice, some that moves the figures. */
import type { Article, Story } from '../src/core/model.ts';
import { syntheticNews } from './synthetic-news.ts';

export const QUAKE: Story = {
  slug: 'arden-quake',
  title: 'Quake in Arden',
  kind: 'disaster',
  parties: { place: { name: 'Arden', aliases: [] } },
  people: [],
  feeds: [],
  match: { all: ['Arden'], any: ['quake', 'earthquake'], none: [] },
  lead: ['deaths', 'injured', 'missing', 'magnitude'],
  facts: [],
};

/** Of twenty articles in a row: of something else, of the quake but nothing new, sent a second time, with a higher toll. */
const MIX = [...'oooookoooookuookskuk'] as const;
export const MIX_IN_WORDS =
  'of 20: 12 of something else, 5 of the story that tell what is known, 1 sent twice, 2 with a higher toll';

const PUBLISHERS = 12;
const FIRST = Date.UTC(2025, 4, 5, 6);
/** A story that many papers follow has some forty articles a day. */
const APART_MS = 15 * 60_000;

/** The same articles each time, about 3.3 kB each; `count` as they are sent, those sent twice included. */
export function quakeNews(count: number): readonly Article[] {
  const sent: Article[] = [];
  let tolls = 1;
  let told: Article | undefined;
  const news = syntheticNews(2 * count);
  for (const [index, filler] of news.slice(0, count).entries()) {
    const what = MIX[index % MIX.length];
    if (what === 's' && told) {
      sent.push(told);
      continue;
    }
    if (what === 'u') tolls += 1;
    const body = `${filler.body}\n\n${news[count + index]?.body}`;
    const article = articleOf({ ...filler, body }, index, what === 'o' ? undefined : tolls);
    if (what !== 'o') told = article;
    sent.push(article);
  }
  return sent;
}

/** `tolls`: how many tolls were told by then; undefined for an article of something else. */
function articleOf({ id, headline, body }: Article, index: number, tolls: number | undefined): Article {
  const publisher = `Paper ${index % PUBLISHERS}`;
  const published = new Date(FIRST + index * APART_MS).toISOString();
  const article = { id: `quake-news-${id}`, publisher, published };
  if (tolls === undefined) return { ...article, headline, body };
  const opening = [
    `At least ${40 + tolls} people were killed and ${200 + 3 * tolls} injured when an earthquake of magnitude 6.1 struck Arden, officials said.`,
    `Rescuers searched the ruins for another ${90 + tolls} people who are missing, the mayor said.`,
  ];
  return {
    ...article,
    headline: `Quake in Arden kills at least ${40 + tolls} people`,
    body: `${opening.join('\n\n')}\n\n${body}`,
  };
}
