/** `writethru match`: the articles of a topic, in the order they came, each put to its story; one line of JSON each, no store. */
import { newClusters } from '../core/story/cluster/clusters.ts';
import { placeArticle } from '../core/story/cluster/place.ts';
import { suggestMerges } from '../core/story/cluster/suggest-merges.ts';
import { readArticles } from '../feeds/read-articles.ts';

/** Returns the problems; "-" is standard input. Open stories that look like one at the end go to `printMerge`. */
export async function match(
  file: string,
  print: (line: string) => void,
  printMerge: (line: string) => void,
): Promise<readonly string[]> {
  const clusters = newClusters();
  const problems: string[] = [];
  for await (const one of readArticles(file)) {
    if ('problem' in one) problems.push(`${file}:${one.line}: ${one.problem}`);
    else print(JSON.stringify(placeArticle(clusters, one.article)));
  }
  for (const { story, into, chance } of suggestMerges(clusters))
    printMerge(`${story} may be the same story as ${into} (${Math.round(chance * 100)} %)`);
  return problems;
}
