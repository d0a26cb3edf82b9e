/**
 * `node --import tsx eval/fit-clusters.ts --data DIR`: fits the weights of src/core/story/cluster/weigh.ts and prints them,
 * with what each half of the stories scores when the weights were fitted on the other half.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { addArticle, newClusters, type OpenStory } from '../src/core/story/cluster/clusters.ts';
import type { Evidence } from '../src/core/story/cluster/evidence.ts';
import { meet } from '../src/core/story/cluster/judge.ts';
import { type Profile, profileOf } from '../src/core/story/cluster/profile.ts';
import { LEAST_ODDS, vetoOf, WEIGHTS } from '../src/core/story/cluster/weigh.ts';
import { bCubed, type Placed, readLabelled } from './cluster.ts';
import { type Example, fitLogistic, oddsWith, type Weights } from './logistic.ts';

interface Labelled {
  readonly profile: Profile;
  readonly story: string;
}

type Half = 0 | 1;
const SETS = ['allsides', 'gva'] as const;
const KEYS = Object.keys(WEIGHTS) as (keyof Evidence)[];
/** Days that the instants of AllSides are spread over: it gives a round-up's articles one instant, and news has none. */
const SPREAD = 0.5;

const { values } = parseArgs({ options: { data: { type: 'string' } } });
if (!values.data) throw new Error('say where the labelled data is: --data DIR');
const folder = join(values.data, 'stories');

const sets = new Map<string, readonly Labelled[]>();
for (const name of SETS) {
  const articles = await readLabelled(join(folder, `${name}.jsonl`));
  sets.set(
    name,
    articles.map(({ article, story }) => ({ profile: profileOf(article), story })),
  );
}
const spread = (sets.get('allsides') ?? []).map(({ profile, story }) => ({
  profile: { ...profile, at: profile.at - SPREAD * share(profile.id) },
  story,
}));
const examples = [examplesOf(spread), examplesOf(sets.get('gva') ?? [])];

for (const fitted of [0, 1] as const) {
  const weights = weightsOf((half) => half === fitted);
  const other: Half = fitted === 0 ? 1 : 0;
  for (const [name, articles] of [...sets, ['allsides, instants spread', spread] as const]) {
    const isOther = ({ story }: Placed): boolean => halfOf(story) === other;
    const { precision, recall } = bCubed(place(articles, weights), isOther);
    const f1 = (2 * precision * recall) / (precision + recall);
    const line = `P ${precision.toFixed(3)} R ${recall.toFixed(3)} F1 ${f1.toFixed(3)}`;
    process.stdout.write(`fitted on half ${fitted}, half ${other} of ${name.padEnd(27)} ${line}\n`);
  }
}
const [bias = 0, ...weights] = weightsOf(() => true);
process.stdout.write(`BIAS ${bias.toFixed(2)}\n`);
KEYS.forEach((key, index) => {
  process.stdout.write(`${key}: ${(weights[index] ?? 0).toFixed(2)},\n`);
});

function weightsOf(isFittedOn: (half: Half) => boolean): Weights {
  const chosen = examples.flatMap((set) => {
    const own = set.filter(({ half }) => isFittedOn(half));
    return own.map((example) => ({ ...example, weight: 1 / own.length }));
  });
  return fitLogistic(chosen);
}

/** Every pair that is met when each article is then put where it belongs. */
function examplesOf(articles: readonly Labelled[]): (Example & { readonly half: Half })[] {
  const clusters = newClusters();
  const right = new Map<string, OpenStory>();
  return articles.flatMap(({ profile, story }) => {
    const { vector, judged } = meet(clusters, profile);
    const own = right.get(story);
    right.set(story, addArticle(clusters, profile, vector, own));
    return judged.map((one) => ({
      features: KEYS.map((key) => one.evidence[key]),
      isTrue: one.story === own,
      weight: 1,
      half: halfOf(story),
    }));
  });
}

function place(articles: readonly Labelled[], fitted: Weights): Placed[] {
  const clusters = newClusters();
  return articles.map(({ profile, story }) => {
    const { vector, judged } = meet(clusters, profile);
    let best: { readonly story: OpenStory | undefined; readonly odds: number } = {
      story: undefined,
      odds: LEAST_ODDS,
    };
    for (const one of judged) {
      const odds = oddsWith(
        fitted,
        KEYS.map((key) => one.evidence[key]),
      );
      if (odds > best.odds && !vetoOf(one.evidence)) best = { story: one.story, odds };
    }
    return { story, cluster: addArticle(clusters, profile, vector, best.story).id };
  });
}

function halfOf(story: string): Half {
  return hash(story) % 2 === 0 ? 0 : 1;
}

/** From 0 to 1, the same for one id always, and unlike that of the next id (the finaliser of MurmurHash3). */
function share(id: string): number {
  let code = hash(id);
  code = Math.imul(code ^ (code >>> 16), 0x85ebca6b);
  code = Math.imul(code ^ (code >>> 13), 0xc2b2ae35);
  return ((code ^ (code >>> 16)) >>> 0) / 2 ** 32;
}

function hash(text: string): number {
  let code = 7;
  for (let at = 0; at < text.length; at += 1) code = (Math.imul(code, 31) + text.charCodeAt(at)) >>> 0;
  return code;
}
