/** An article against each story that it may belong to. */
import { candidatesOf } from './candidates.ts';
import { type Clusters, closeOld, type OpenStory, WINDOW } from './clusters.ts';
import { type Evidence, likenessOf, rankLikenesses } from './evidence.ts';
import { withLookup } from './lookup.ts';
import type { Profile } from './profile.ts';
import { countIn, highestIdf, type Vector, vectorOf } from './rarity.ts';

export interface Judged {
  readonly story: OpenStory;
  readonly evidence: Evidence;
}

/** Takes a new article's words into account, closes what is too old for it, and weighs it against what is left. */
export function meet(
  clusters: Clusters,
  profile: Profile,
): { readonly vector: Vector; readonly judged: Judged[] } {
  closeOld(clusters, profile.at);
  countIn(clusters.rarity, profile);
  const vector = vectorOf(clusters.rarity, profile);
  return { vector, judged: judge(clusters, vector, profile.ages, undefined) };
}

/** The stories that are like an article, but for one, each with its evidence beside the others'. */
export function judge(
  { rarity, rows, postings, stories }: Clusters,
  vector: Vector,
  ages: ReadonlySet<number>,
  except: OpenStory | undefined,
): Judged[] {
  const numbers = candidatesOf(postings, vector, WINDOW, except?.number);
  const found = numbers.flatMap((number) => stories[number] ?? []);
  const highest = highestIdf(rarity);
  const likenesses = withLookup(vector, (lookup) =>
    found.map((story) => likenessOf(lookup, vector, ages, rows, story, highest)),
  );
  const evidence = rankLikenesses(likenesses);
  return found.flatMap((story, index) => {
    const own = evidence[index];
    return own ? [{ story, evidence: own }] : [];
  });
}
