/**
 * Questions about the five seed articles: 40 that they answer, with what an answer must hold and which articles hold it, 15
 * that they do not, and some that only the ledger of the story can answer. All are asked as the bot is: ledger, then text.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Answer, answerQuestion } from '../src/core/answer/answer.ts';
import { answerFromLedger } from '../src/core/answer/from-ledger/answer-from-ledger.ts';
import { answersFromText, asOfText } from '../src/core/answer/from-text.ts';
import { readQuestion } from '../src/core/answer/question.ts';
import { addArticle, newTextIndex, type TextIndex } from '../src/core/answer/text-index.ts';
import type { Article, Ledger, Story } from '../src/core/model.ts';
import { readArticle } from '../src/core/read/read-article.ts';
import { readArticles } from '../src/feeds/read-articles.ts';
import { loadStories } from '../src/stories/load-stories.ts';
import { type Scores, score } from './score.ts';
import { tellStory } from './tell-story.ts';

/** A question, what a right answer matches, and the articles that may be cited first. */
export type Answerable = readonly [question: string, right: RegExp, articles: readonly string[]];

export const ANSWERABLE: readonly Answerable[] = [
  ['Who co-founded Scale AI?', /^Alexandr Wang$/, ['000', '001', '003', '004']],
  ['Who is the CEO of Scale AI?', /^Alexandr Wang$/, ['000', '001', '002', '004']],
  ['Who will lead a new AI research lab at Meta?', /^Alexandr Wang$/, ['004']],
  ['Who is the chief executive officer of Meta?', /^Mark Zuckerberg$/, ['000', '001', '002']],
  ['When was Scale AI founded?', /2016/, ['000', '001', '002', '003', '004']],
  ['In which city was Scale AI founded?', /^San Francisco$/, ['004']],
  ['How much will Meta invest in Scale AI?', /\$14 ?(?:B|billion)/, ['004']],
  ['What stake in Scale AI will Meta acquire?', /49 ?(?:percent|%)/, ['004']],
  ['How much revenue did Scale AI generate last year?', /870 million/, ['000', '001', '003', '004']],
  ["What was Scale AI's revenue in 2024?", /870 million/, ['000', '001', '003', '004']],
  ["What was Scale AI's last valuation?", /14 billion|13\.8/, ['000', '001', '002', '003', '004']],
  ['How much does Scale AI expect in sales in 2025?', /2 billion/, ['000', '001', '003', '004']],
  ['At what valuation was the tender offer discussed?', /25 billion/, ['000', '001', '004']],
  ['How much has Microsoft put into OpenAI?', /13 billion/, ['001', '003']],
  ['How much will Meta spend on AI projects this year?', /65 billion/, ['000', '001']],
  [
    'How many people use the Meta AI chatbot each month?',
    /1,000,000,000|1 billion|one billion/i,
    ['000', '001'],
  ],
  ['With which defence contractor did Meta announce a partnership?', /^Anduril/, ['000', '001']],
  ['What is the military version of Llama called?', /^Defense Llama$/, ['000', '001', '003', '004']],
  ['Which outlet reported that Meta chose the structure to avoid regulatory risks?', /^CNBC$/, ['004']],
  ['Which company has Amazon backed?', /^Anthropic$/, ['000', '001', '003', '004']],
  ['When did Alexandr Wang become the youngest self-made billionaire?', /2022/, ['002']],
  ['How old was Alexandr Wang when he became a billionaire?', /25/, ['002']],
  ['How much funding did AI infrastructure startups attract in 2023?', /20 billion/, ['002']],
  [
    'Which platform did Scale AI launch for building and testing large language models?',
    /Spellbook/,
    ['002'],
  ],
  ['How many cities and towns contribute to the platform of Scale AI?', /9,000/, ['002']],
  ['Which PayPal co-founder is a backer of Scale AI?', /^Peter Thiel$/, ['004']],
  ['Which OpenAI co-founder backs Scale AI?', /^Greg Brockman$/, ['004']],
  ['Who declined to comment?', /Meta|Scale/, ['000', '001', '002', '004']],
  ['What is the valuation of Anthropic?', /15 ?(?:B|billion)/, ['003']],
  ['Which headset of Meta collects multimodal user data?', /Aria/, ['004']],
  ['In which month did Zuckerberg announce the spending plans?', /January/, ['000', '001']],
  ['Which department gave Scale AI a contract?', /Defen[cs]e/, ['000', '001', '002', '004']],
  ['What will the new AI research lab focus on?', /superintelligence/, ['004']],
  ['Why did Meta choose this structure for the deal?', /regulatory/, ['004']],
  [
    'Why might Meta want the investment in Scale AI?',
    /rivals|datasets|position|pipeline|edge|evaluation|innovation/,
    ['002', '003', '004'],
  ],
  ['How does Scale AI tidy and tag its data?', /contract workers/, ['000', '001', '004']],
  ['Does Meta have a cloud business?', /(?:doesn.t|not)/, ['000', '001']],
  ['Is the deal with Scale AI finalised?', /(?:not|isn.t|aren.t|No source says so)/, ['000', '001', '004']],
  ['Has Meta reached a deal with Scale AI?', /reached a deal|^Status: deal reached/, ['004']],
  ['Which companies are customers of Scale AI?', /Microsoft|OpenAI/, ['000', '001', '003', '004']],
];

/** Of the story as told: figures as we write them. */
const TOLD: readonly Answerable[] = [
  ['How much is the deal?', /^Price: about \$14B/, ['004']],
  ['What was the price before?', /^Price: over \$10B/, ['000', '001', '002']],
  ['What was the price on 9 June 2025?', /^Price: over \$10B/, ['000', '001', '002']],
  ['What changed since Tuesday?', /then about \$14B/, ['004']],
  ['How has the price moved?', /over \$10B .*about \$14B/, ['004']],
  ['Who reported the price first?', /CNBC/, ['004']],
  ['Who says how much the stake is?', /49%, says CNBC/, ['004']],
  ['Is the price disputed?', /^Price: about \$14B, .* by \d+ independent/, ['004']],
  ['Is the deal signed?', /^No source says so\. Status: deal reached/, ['004']],
  ['Who joins Meta?', /^Alexandr Wang joins Meta/, ['004']],
];

export const UNANSWERABLE: readonly string[] = [
  "What was Meta's revenue last year?",
  'How many employees does Scale AI have?',
  'Who is the chief financial officer of Scale AI?',
  'When will the deal close?',
  'What is the stock price of Meta?',
  'Should I buy Meta shares?',
  'Who will win the AI race?',
  'What did the European Commission say about the deal?',
  'Which bank advised Scale AI on the deal?',
  'How much did Google pay for Wiz?',
  "What is Alexandr Wang's salary?",
  'Who will replace Alexandr Wang as CEO of Scale AI?',
  'What will Scale AI be worth in 2030?',
  'Is the deal a good idea?',
  'Who is the mayor of San Francisco?',
];

export async function evalAnswersSeeds(folder: string): Promise<Scores> {
  const file = join(folder, 'articles.jsonl');
  if (!existsSync(file)) return [];
  const index = newTextIndex();
  const articles: Article[] = [];
  for await (const one of readArticles(file)) {
    if (!('article' in one)) continue;
    articles.push(one.article);
    addArticle(index, one.article, readArticle(one.article));
  }
  const story = (await loadStories('digests')).find(({ slug }) => slug === 'scale-deal');
  if (!story) throw new Error('digests/scale-deal.yaml is needed to ask what is known of this deal');
  const asked: Told = { story, ledger: tellStory(articles, story).record.ledger, index };
  const answers = new Map(
    [...[...ANSWERABLE, ...TOLD].map(([text]) => text), ...UNANSWERABLE].map((text) => [
      text,
      ask(asked, text),
    ]),
  );
  const said = (question: string): Answer | undefined => answers.get(question);
  const shown = (question: string): string =>
    `${question} -> ${said(question)?.answer} [${said(question)?.citations[0]?.article}]`;
  const isRight = ([question, right]: Answerable): boolean => {
    const answer = said(question);
    return answer !== undefined && !answer.abstained && right.test(answer.answer);
  };
  return [
    score('questions: answered right', ANSWERABLE, isRight, ([question]) => shown(question)),
    score(
      'questions: right, and the citation too',
      ANSWERABLE,
      (one) => isRight(one) && one[2].includes(said(one[0])?.citations[0]?.article ?? ''),
      ([question]) => shown(question),
    ),
    score(
      'questions that only the ledger answers: right, and the citation too',
      TOLD,
      (one) => isRight(one) && one[2].includes(said(one[0])?.citations[0]?.article ?? ''),
      ([question]) => shown(question),
    ),
    score(
      'questions: rightly not answered',
      UNANSWERABLE,
      (question) => said(question)?.abstained === true,
      shown,
    ),
  ];
}

interface Told {
  readonly story: Story;
  readonly ledger: Ledger;
  readonly index: TextIndex;
}

/** The day after the last article. */
const NOW = '2025-06-12T12:00:00.000Z';

function ask({ story, ledger, index }: Told, question: string): Answer {
  const finding = answerFromLedger(question, [], ledger, story, NOW);
  if (finding.known) {
    const citations = finding.citations.map(({ articleId, source, quote, at, span }) => ({
      article: articleId,
      publisher: source,
      field: span.field,
      quote,
      start: span.start,
      end: span.end,
      at,
    }));
    return { answer: finding.text, citations, asOf: NOW, abstained: false };
  }
  return answerQuestion(readQuestion(question), [answersFromText(index)], asOfText(index));
}
