/** The page of a story: where it stands, since when, in whose words, and how it came to be so. */
import type { DatedLine, StoryView } from '../core/digest/story-view.ts';
import { clean } from '../platforms/words/clean.ts';
import { day, minute } from '../platforms/words/dates.ts';
import { type LineWords, lineWords, originsNote, type Proof, proofsOf } from '../platforms/words/line.ts';
import { safeUrl } from '../platforms/words/url.ts';
import { type Html, html } from './html.ts';
import { page } from './page.ts';

const LONGEST_URL = 2_000;
/** Days of the timeline; JSON has all of it. */
const MOST_DAYS = 60;

export function storyPage(view: StoryView): string {
  const title = clean(view.title);
  return page(
    title,
    html`<header>
<p class="dim"><a href="../stories">All stories</a></p>
<h1>${title}</h1>
${view.asOf === undefined ? undefined : html`<p class="dim">As of <time datetime="${view.asOf}">${minute(view.asOf)}</time></p>`}
</header>
${view.facts.length === 0 ? html`<p class="lead">Nothing is known yet.</p>` : story(view)}`,
    html`<p class="dim">Every figure and name stands in the words of the source beside it. <a href="./${view.story}.json">The same as JSON</a></p>`,
  );
}

function story(view: StoryView): Html {
  return html`<section>
<h2>Where it stands</h2>
${view.facts.map(factOf)}
</section>
<section>
<h2>How it came to be so</h2>
<ol>
${daysOf(view.timeline).map(
  ([date, lines]) => html`<li class="day"><h3>${date}</h3><ul>${lines.map(stepOf)}</ul></li>
`,
)}
</ol>
</section>`;
}

function factOf({ since, line }: DatedLine): Html {
  const words = lineWords(line, 'scene');
  return html`<article class="fact">
<h3>${words.label}</h3>
<p class="value">${drawValue(words)}</p>
${words.against === undefined ? undefined : html`<p class="against">Others say ${words.against}</p>`}
<p class="dim">${[`since ${day(since)}`, originsNote(line.origins)].filter((part) => part).join(' · ')}</p>
${proofsOf(line).map(quoteOf)}
</article>
`;
}

function drawValue({ was, hedge, now, note }: LineWords): Html {
  return html`${was === undefined ? undefined : html`<del class="was">${was}</del> <span class="arrow">→</span> `}${
    hedge === undefined ? undefined : html`<span class="hedge">${hedge}</span> `
  }${now}${note === undefined ? undefined : html` <span class="hedge">(${note})</span>`}`;
}

function quoteOf(proof: Proof): Html {
  const { quote, date } = proof;
  return html`<blockquote><p>“${quote}”</p><footer class="dim">${sourceOf(proof)}${date === '' ? undefined : html`, <span class="date">${date}</span>`}</footer></blockquote>
`;
}

function sourceOf({ source, url }: Proof): string | Html {
  const address = safeUrl(url, LONGEST_URL);
  return address === undefined ? source : html`<a href="${address}" rel="noopener nofollow">${source}</a>`;
}

/** A value of the past has no quote here; who stated it is a link away. */
function stepOf({ line }: DatedLine): Html {
  const words = lineWords(line, 'scene');
  const [proof] = proofsOf(line);
  return html`<li>${words.label}: ${drawValue(words)}${proof === undefined ? undefined : html` <span class="dim">${sourceOf(proof)}</span>`}</li>`;
}

/** "11 Jun 2025" and its lines; both in the order they come. */
function daysOf(timeline: readonly DatedLine[]): readonly (readonly [string, readonly DatedLine[]])[] {
  const days = new Map<string, DatedLine[]>();
  for (const dated of timeline) {
    const date = day(dated.since);
    days.set(date, [...(days.get(date) ?? []), dated]);
  }
  return [...days].slice(0, MOST_DAYS);
}
