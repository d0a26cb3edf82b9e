/** The lines of an article's elements, without lists of links and the lines that lead elsewhere. */

import { readDate } from '../feed/read-date.ts';
import { BLOCKS } from '../html/elements.ts';
import { tidyText } from '../html/tidy-text.ts';
import { momentLine } from './moment-line.ts';
import type { Page } from './page.ts';
import { leadsAway } from './phrases.ts';
import { GAP } from './prune.ts';
import { childElements, type Element } from './tree.ts';

interface Line {
  /** "gap" stands where something was left out. */
  readonly kind: 'text' | 'heading' | 'gap';
  /** 1 to 6 of a heading. */
  readonly level: number;
  readonly text: string;
}

export function linesOf(parts: readonly Element[], kind: Page['kind']): string[] {
  const kept: string[] = [];
  let next: Line | undefined;
  let isGap = false;
  // Backwards, since what a heading heads stands behind it.
  for (const line of parts.flatMap((part) => readLines(part, kind)).reverse()) {
    if (line.kind === 'gap') isGap = true;
    if (line.kind === 'gap' || leadsAway(line.text)) continue;
    if (line.kind === 'heading' && isOverNothing(line, next, isGap, kind)) continue;
    kept.push(line.text);
    next = line;
    isGap = false;
  }
  return kept.reverse();
}

/** A heading over what was left out heads nothing, as does one at the very end, except where it may be an update. */
function isOverNothing(heading: Line, next: Line | undefined, isGap: boolean, kind: Page['kind']): boolean {
  if (!next) return isGap || kind === 'article';
  return isGap && next.kind === 'heading' && next.level <= heading.level;
}

function readLines(part: Element, kind: Page['kind']): Line[] {
  const lines: Line[] = [];
  let run: string[] = [];
  const end = (kind: Line['kind'] = 'text', level = 0): void => {
    for (const text of tidyText(run.join('')).split('\n')) if (text !== '') lines.push({ kind, level, text });
    run = [];
  };
  const visit = (one: Element): void => {
    if (one.tag === 'time' && kind === 'live blog') {
      const at = timeLine(one);
      if (at) {
        end();
        lines.push({ kind: 'text', level: 0, text: at });
        return;
      }
    }
    if (one.tag === GAP || isListOfLinks(one)) {
      for (const child of childElements(one)) if (one.tag === GAP) visit(child);
      lines.push({ kind: 'gap', level: 0, text: '' });
      return;
    }
    const level = Number(/^h([1-6])$/.exec(one.tag)?.[1] ?? 0);
    const block = BLOCKS.has(one.tag) || one.tag === '';
    if (block) end();
    if (one.tag === 'br') run.push('\n');
    else if (one.tag === 'td' || one.tag === 'th') run.push(' ');
    for (const child of one.children) {
      if (typeof child === 'string') run.push(child.replace(/[\n\r]+/g, ' '));
      else visit(child);
    }
    if (block) end(level > 0 ? 'heading' : 'text', level);
  };
  visit(part);
  end();
  return lines;
}

/** "10:32" and "2 hours ago" tell no day: "2026-06-11 10:32 UTC", as the page's makers wrote it for machines. */
function timeLine({ attributes }: Element): string | undefined {
  const written = attributes.datetime;
  // Without a zone it would be a guess.
  const at =
    written && /:\d{2}.*(?:z|[+-]\d{2}:?\d{2})$/i.test(written.trim()) ? readDate(written) : undefined;
  return at && momentLine(at);
}

/** Nothing but links, and more than a word among words. */
function isListOfLinks(one: Element): boolean {
  if (one.size === 0 || !one.block || /^(?:h[1-6]|table|tbody|tr|td|th)$/.test(one.tag)) return false;
  return one.linked >= one.size * 0.8 && one.prose === 0 && childElements(one).length > 0;
}
