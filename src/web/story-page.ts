/** The page of a story: where it stands, since when, in whose words, and how it came to be so. */
import type { Board, BoardLine } from '../core/model/board.ts';
import { factWords, NOTHING_KNOWN, type TimelineEntry, timelineOf } from '../platforms/words/board.ts';
import { clean } from '../platforms/words/clean.ts';
import { minute } from '../platforms/words/dates.ts';
import { type Proof, proofsOf } from '../platforms/words/line.ts';
import { safeUrl } from '../platforms/words/url.ts';
import { type Html, html } from './html.ts';
import { page } from './page.ts';

const LONGEST_URL = 2_000;
/** Days of the timeline; JSON has all of it. */
const MOST_DAYS = 60;

export function storyPage(board: Board): string {
  const title = clean(board.title);
  return page(
    title,
    html`<header>
<p class="dim"><a href="../stories">All stories</a></p>
<h1>${title}</h1>
${board.asOf === undefined ? undefined : html`<p class="dim">As of <time datetime="${board.asOf}">${minute(board.asOf)}</time></p>`}
</header>
${board.lines.length === 0 ? html`<p class="lead">${NOTHING_KNOWN}</p>` : story(board)}`,
    html`<p class="dim">Every figure and name stands in the words of the source beside it. <a href="./${board.story}.json">The same as JSON</a></p>`,
  );
}

function story(board: Board): Html {
  return html`<section>
<h2>Where it stands</h2>
${board.lines.map(factOf)}
</section>
<section>
<h2>How it came to be so</h2>
<ol>
${daysOf(timelineOf(board)).map(
  ([date, entries]) => html`<li class="day"><h3>${date}</h3><ul>${entries.map(stepOf)}</ul></li>
`,
)}
</ol>
</section>`;
}

function factOf(line: BoardLine): Html {
  const { label, hedge, was, now, against, detail } = factWords(line);
  return html`<article class="fact">
<h3>${label}</h3>
<p class="value">${struck(was)}${hedge === undefined ? undefined : html`<span class="hedge">${hedge}</span> `}${now}</p>
${against === undefined ? undefined : html`<p class="against">Others say ${against}</p>`}
<p class="dim">${detail}</p>
${proofsOf(line).map(quoteOf)}
</article>
`;
}

function struck(was: string | undefined): Html | undefined {
  return was === undefined ? undefined : html`<del class="was">${was}</del> <span class="arrow">→</span> `;
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
function stepOf({ label, was, value, note, proof }: TimelineEntry): Html {
  return html`<li>${label}: ${struck(was)}${value}${note === undefined ? undefined : html` <span class="hedge">(${note})</span>`}${
    proof === undefined ? undefined : html` <span class="dim">${sourceOf(proof)}</span>`
  }</li>`;
}

/** "11 Jun 2025" and its entries; both in the order they come. */
function daysOf(entries: readonly TimelineEntry[]): readonly (readonly [string, readonly TimelineEntry[]])[] {
  const days = new Map<string, TimelineEntry[]>();
  for (const entry of entries) days.set(entry.day, [...(days.get(entry.day) ?? []), entry]);
  return [...days].slice(0, MOST_DAYS);
}
