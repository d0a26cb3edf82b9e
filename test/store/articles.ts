import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Article } from '../../src/core/model.ts';
import type { Bench } from '../contracts/store.ts';
import { article, NOON } from './examples.ts';

export function articleContract(bench: Bench): void {
  test('an article is stored as it came', async () => {
    const { versionId, fresh } = await bench.store.saveArticle(article(), NOON);
    expect(fresh).toBe(true);
    expect(await bench.store.version(versionId)).toEqual({
      id: versionId,
      article: article(),
      version: 1,
      receivedAt: NOON,
    });
  });

  test('a version that nobody stored is undefined', async () => {
    expect(await bench.store.version('2f0c1f5e-0000-4000-8000-000000000000')).toBeUndefined();
  });

  test('the same text is not fresh, whatever else changed', async () => {
    const first = await bench.store.saveArticle(article(), NOON);
    const again = await bench.store.saveArticle(
      article({ id: 'other', modified: NOON, byline: 'A. Writer' }),
      NOON,
    );
    expect(again).toEqual({ versionId: first.versionId, fresh: false });
  });

  test.each([
    ['body', { body: 'Brightwater will pay $3 billion.' }],
    ['headline', { headline: 'Brightwater buys' }],
    ['missing headline', { headline: undefined }],
  ])('another %s is the next version', async (_name, change) => {
    await bench.store.saveArticle(article(), NOON);
    const { versionId, fresh } = await bench.store.saveArticle(article(change), NOON);
    expect(fresh).toBe(true);
    expect((await bench.store.version(versionId))?.version).toBe(2);
  });

  test('words that move from the headline to the body are another text', async () => {
    await bench.store.saveArticle(article({ headline: 'a', body: 'b c' }), NOON);
    expect((await bench.store.saveArticle(article({ headline: 'a b', body: 'c' }), NOON)).fresh).toBe(true);
  });

  const at = (minute: number): string => new Date(Date.parse(NOON) + minute * 60_000).toISOString();
  const save = (body: string, minute: number, changes: Partial<Article> = {}) =>
    bench.store.saveArticle(article({ body, ...changes }), at(minute));

  test('a text that comes back is no version yet', async () => {
    const first = await save('one', 0);
    await save('two', 5);
    const back = { versionId: first.versionId, fresh: false, isReturning: true };
    expect(await save('one', 10)).toEqual(back);
    expect(await save('one', 19)).toEqual(back);
  });

  test('a text that comes back and stays is the next version, of when it came back', async () => {
    await save('one', 0);
    const before = await save('two', 5);
    await save('one', 10);
    const stayed = await save('one', 20);
    expect(stayed.fresh).toBe(true);
    expect(await bench.store.version(stayed.versionId)).toMatchObject({
      version: 3,
      article: { body: 'one', modified: at(10) },
      previous: (await bench.store.version(before.versionId))?.article,
    });
    expect(await save('one', 30)).toEqual({ versionId: stayed.versionId, fresh: false });
  });

  test('two texts by turns are two versions, however long it goes on', async () => {
    for (let turn = 0; turn < 12; turn += 1) await save(turn % 2 === 0 ? 'one' : 'two', turn * 15);
    const { fresh } = await save('three', 500);
    expect(fresh).toBe(true);
    expect((await bench.store.counts()).versions).toBe(3);
  });

  test('a return that the page dates itself is a version at once', async () => {
    await save('one', 0);
    await save('two', 5, { modified: at(4) });
    expect((await save('one', 6, { modified: at(3) })).fresh).toBe(false);
    expect((await save('one', 7, { modified: at(7) })).fresh).toBe(true);
  });

  test.each([
    'https://news.example/deals/tinplate#comments',
    'https://news.example/deals/tinplate/',
    'https://NEWS.example:443/deals/tinplate',
  ])('%s is the same page', async (url) => {
    await bench.store.saveArticle(article(), NOON);
    expect((await bench.store.saveArticle(article({ url, id: 'other' }), NOON)).fresh).toBe(false);
  });

  test.each([
    'https://news.example/deals/Tinplate',
    'https://news.example/deals/tinplate?page=2',
    'https://other.example/deals/tinplate',
    'not a url',
    undefined,
  ])('%s is another page', async (url) => {
    await bench.store.saveArticle(article(), NOON);
    const { versionId, fresh } = await bench.store.saveArticle(article({ url }), NOON);
    expect(fresh).toBe(true);
    expect((await bench.store.version(versionId))?.version).toBe(1);
  });

  test('without a page the id tells articles apart', async () => {
    const bare = article({ url: undefined, id: 'a' });
    await bench.store.saveArticle(bare, NOON);
    expect((await bench.store.saveArticle(bare, NOON)).fresh).toBe(false);
    expect((await bench.store.saveArticle({ ...bare, id: 'b' }, NOON)).fresh).toBe(true);
  });

  test('an id that looks like a page is still an id', async () => {
    const url = 'https://news.example/x';
    await bench.store.saveArticle(article({ url }), NOON);
    for (const id of [url, `url:${url}`]) {
      expect((await bench.store.saveArticle(article({ url: undefined, id }), NOON)).fresh).toBe(true);
    }
  });

  test('of many who save one text at once, one is told it is fresh', async () => {
    const saved = await Promise.all(
      Array.from({ length: 20 }, () => bench.store.saveArticle(article(), NOON)),
    );
    expect(saved.filter(({ fresh }) => fresh)).toHaveLength(1);
    expect(new Set(saved.map(({ versionId }) => versionId)).size).toBe(1);
  });

  test('texts of one page that are saved at once are counted without a gap', async () => {
    const saved = await Promise.all(
      Array.from({ length: 12 }, (_, index) =>
        bench.store.saveArticle(article({ body: `text ${index}` }), NOON),
      ),
    );
    const versions = await Promise.all(saved.map(({ versionId }) => bench.store.version(versionId)));
    const numbers = versions.map((version) => version?.version).sort((a = 0, b = 0) => a - b);
    expect(numbers).toEqual(Array.from({ length: 12 }, (_, index) => index + 1));
  });

  test('NUL and half an emoji are replaced one for one, so that spans still count right', async () => {
    const broken = article({ headline: 'cut \ud83d', body: 'a\0b \udc00 😀', byline: '\0' });
    const { versionId } = await bench.store.saveArticle(broken, NOON);
    const stored = (await bench.store.version(versionId))?.article;
    expect(stored).toMatchObject({ headline: 'cut \ufffd', body: 'a\ufffdb \ufffd 😀', byline: '\ufffd' });
    expect((await bench.store.saveArticle(broken, NOON)).fresh).toBe(false);
  });

  test('any text keeps its length, and any well-formed text its letters', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), fc.array(fc.nat(0xffff)), async (text, units) => {
        const body = text + String.fromCharCode(...units);
        const { versionId } = await bench.store.saveArticle(
          article({ id: body, url: undefined, body }),
          NOON,
        );
        const stored = (await bench.store.version(versionId))?.article.body;
        expect(stored).toHaveLength(body.length);
        const ill = /\p{Surrogate}/u.test(body) || body.includes('\0');
        if (!ill) expect(stored).toBe(body);
      }),
      { numRuns: 60 },
    );
  });
}
