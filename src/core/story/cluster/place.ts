/** Which story an article of a topic belongs to: decided once, when it comes in. */
import type { Article } from '../../model.ts';
import { addArticle, type Clusters, type OpenStory } from './clusters.ts';
import { type Judged, meet } from './judge.ts';
import { type Profile, profileOf } from './profile.ts';
import type { Vector } from './rarity.ts';
import { sharedWords } from './shared-words.ts';
import { LEAST_ODDS, oddsOf, vetoOf } from './weigh.ts';

export interface Placement {
  readonly id: string;
  /** The id of the story, which is that of its first article. It never changes. */
  readonly story: string;
  readonly outcome: 'new story' | 'same story' | 'known article';
  /** In words: what it shares with the story, or why the closest one is another. */
  readonly reason: string;
}

export function placeArticle(clusters: Clusters, article: Article): Placement {
  return placeProfile(clusters, profileOf(article));
}

/** `placeArticle` for an article whose words are counted already. */
export function placeProfile(clusters: Clusters, profile: Profile): Placement {
  const { id } = profile;
  const known = clusters.byArticle.get(id);
  if (known) {
    const reason = 'a version of this article is in the story already';
    return { id, story: known.id, outcome: 'known article', reason };
  }
  const { vector, judged } = meet(clusters, profile);
  const best = closestOf(judged);
  if (best && best.veto === undefined && best.odds > LEAST_ODDS) {
    const reason = sameReason(clusters, profile, vector, best.story);
    const { id: story } = addArticle(clusters, profile, vector, best.story);
    return { id, story, outcome: 'same story', reason };
  }
  const reason = best ? otherReason(clusters, profile, vector, best) : 'no open story is like it';
  const { id: story } = addArticle(clusters, profile, vector, undefined);
  return { id, story, outcome: 'new story', reason };
}

export interface Weighed {
  readonly story: OpenStory;
  readonly odds: number;
  readonly veto: string | undefined;
}

/** The likeliest story that nothing rules out, else the likeliest. */
export function closestOf(judged: readonly Judged[]): Weighed | undefined {
  let best: Weighed | undefined;
  for (const { story, evidence } of judged) {
    const one = { story, odds: oddsOf(evidence), veto: vetoOf(evidence) };
    const isFree = one.veto === undefined;
    const bestIsFree = best?.veto === undefined;
    if (!best || (isFree === bestIsFree ? one.odds > best.odds : isFree)) best = one;
  }
  return best;
}

function sameReason(clusters: Clusters, profile: Profile, vector: Vector, story: OpenStory): string {
  const days = Math.floor(Math.abs(profile.at - story.last));
  const when = days === 0 ? 'less than a day apart' : `${days} day${days === 1 ? '' : 's'} apart`;
  return `shares ${wordsWith(clusters, profile, vector, story)} with "${nameOf(story)}", ${when}`;
}

function otherReason(clusters: Clusters, profile: Profile, vector: Vector, { story, veto }: Weighed): string {
  const why = veto ?? `shares only ${wordsWith(clusters, profile, vector, story)}`;
  return `closest is "${nameOf(story)}": ${why}`;
}

function wordsWith({ rows }: Clusters, profile: Profile, vector: Vector, story: OpenStory): string {
  const words = sharedWords(rows, profile, vector, story);
  return words.length > 0 ? words.map((word) => `"${word}"`).join(', ') : 'nothing';
}

function nameOf({ id, headline }: OpenStory): string {
  return headline === '' ? id : headline;
}
