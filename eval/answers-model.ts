/**
 * What becomes of what a model points at, on the questions about the seed articles: of a right sentence for what they
 * answer, and of every name, figure and date there is for what they do not. No model is asked: the first is the best one
 * could be, the second the worst.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readCandidates } from '../src/core/answer/candidates.ts';
import { type Checked, checkPointing } from '../src/core/answer/from-model/check-pointing.ts';
import { type Shown, showStory } from '../src/core/answer/from-model/shown.ts';
import { readQuestion } from '../src/core/answer/question.ts';
import { addArticle, newTextIndex } from '../src/core/answer/text-index.ts';
import { readArticle } from '../src/core/read/read-article.ts';
import { readArticles } from '../src/feeds/read-articles.ts';
import { loadStories } from '../src/stories/load-stories.ts';
import { ANSWERABLE, type Answerable, UNANSWERABLE } from './answers-seeds.ts';
import { type Scores, score } from './score.ts';

export async function evalAnswersModel(folder: string): Promise<Scores> {
  const file = join(folder, 'articles.jsonl');
  if (!existsSync(file)) return [];
  const index = newTextIndex();
  for await (const one of readArticles(file))
    if ('article' in one) addArticle(index, one.article, readArticle(one.article));
  const story = (await loadStories('digests')).find(({ slug }) => slug === 'scale-deal');
  if (!story) throw new Error('digests/scale-deal.yaml is needed to ask what is known of this deal');

  const show = (text: string): Shown => showStory(index, {}, story, readQuestion(text));
  const point = (text: string, shown: Shown, id: string, quote: string, answer: string): Checked =>
    checkPointing({ cited: [{ id, quote }], answer }, shown, index, story, readQuestion(text));

  const best = ([text, right, articles]: Answerable): Checked | undefined => {
    const shown = show(text);
    const inSentence = new RegExp(right.source.replace(/^\^|\$$/g, ''), right.flags);
    const [gold] = [...shown.sentences]
      .filter(([, { passage }]) => articles.includes(index.articles[passage.article]?.article.id ?? ''))
      .filter(([, { passage }]) => inSentence.test(passage.text))
      .sort(([, a], [, b]) => (b.found?.coverage ?? 0) - (a.found?.coverage ?? 0));
    if (!gold) return undefined;
    const [id, { passage }] = gold;
    return point(text, shown, id, passage.text, inSentence.exec(passage.text)?.[0] ?? '');
  };
  /** Short answers that are told, whichever of all there are the model gives. */
  const worst = (text: string): readonly string[] => {
    const shown = show(text);
    return [...shown.sentences].flatMap(([id, { passage }]) =>
      readCandidates(passage, readQuestion(text)).candidates.flatMap((candidate) => {
        const checked = point(text, shown, id, passage.text, candidate.text);
        return checked.kind === 'proven' && checked.text.length < passage.text.length / 2
          ? [checked.text]
          : [];
      }),
    );
  };
  const asked = UNANSWERABLE.filter((text) => !readQuestion(text).isOpinion);
  return [
    score(
      'a model that points right: its answer is told',
      ANSWERABLE,
      (one) => best(one)?.kind === 'proven',
      (one) => `${one[0]} -> ${JSON.stringify(best(one) ?? 'not shown').slice(0, 200)}`,
    ),
    score(
      'a model that points anywhere: no name or figure is told of what is not reported',
      asked,
      (text) => worst(text).length === 0,
      (text) => `${text} -> ${worst(text).join(', ')}`,
    ),
  ];
}
