/**
 * BullMQ exports each queue with the same heads; in one text a measure may have its head once only, before all of its
 * lines. https://prometheus.io/docs/instrumenting/exposition_formats/#text-format-details
 */
export function mergeMetrics(exports: readonly string[]): string {
  const measures = new Map<string, { readonly heads: Set<string>; readonly samples: string[] }>();
  for (const line of exports.flatMap((text) => text.split('\n'))) {
    const [, head, name] = /^(# (?:HELP|TYPE) )?([\w:]+)/.exec(line) ?? [];
    if (name === undefined) continue;
    const measure = measures.get(name) ?? { heads: new Set(), samples: [] };
    measures.set(name, measure);
    if (head) measure.heads.add(line);
    else measure.samples.push(line);
  }
  return [...measures.values()].flatMap(({ heads, samples }) => [...heads, ...samples, '']).join('\n');
}
