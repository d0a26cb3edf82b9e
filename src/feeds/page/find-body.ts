/** The elements of a pruned page that hold the article, in the order of the page. */
import { isCorrectionMark, isLeadMark } from './marks.ts';
import { childElements, type Element, marksOf } from './tree.ts';

/** A child with this share of the prose holds all of the article that matters. */
const MOST = 0.78;
/** Before the body, a block of prose no larger than this share of it is its lead. */
const LEAD = 0.4;

export function findBody(page: Element): readonly Element[] {
  const chain: Element[] = [page];
  let body = page;
  for (;;) {
    const next = childElements(body).find((child) => child.prose >= body.prose * MOST && child.prose > 0);
    if (!next || isLine(next)) break;
    body = next;
    chain.push(next);
  }
  const parts: Element[] = [];
  collect(chain, 0, body, parts);
  return parts;
}

/** Walks the chain of elements around the body; what stands beside it is taken if it is of its kind, or its lead. */
function collect(chain: readonly Element[], index: number, body: Element, parts: Element[]): void {
  const one = chain[index];
  const next = chain[index + 1];
  if (!one) return;
  if (!next) {
    parts.push(one);
    return;
  }
  let isBefore = true;
  for (const child of childElements(one)) {
    if (child === next) {
      isBefore = false;
      collect(chain, index + 1, body, parts);
    } else if (isBefore) gatherLeads(child, body, parts);
    else if (goesOn(child, body)) parts.push(child);
    else gatherLike(child, body, parts);
  }
}

function gatherLeads(one: Element, body: Element, parts: Element[]): void {
  if (isLead(one, body)) parts.push(one);
  else if (one.prose > 0 || one.size >= 50)
    for (const child of childElements(one)) gatherLeads(child, body, parts);
}

function isLead(one: Element, body: Element): boolean {
  const isCalledSo = one.size >= 50 && one.linked === 0 && isLeadMark(marksOf(one));
  if (isCalledSo) return one.size <= body.prose * LEAD;
  return (
    one.prose > 0 &&
    one.prose <= body.prose * LEAD &&
    one.linked < one.size * 0.2 &&
    one.prose >= one.size * 0.5
  );
}

function goesOn(one: Element, body: Element): boolean {
  return one.tag === 'p' && one.prose > 0 && childElements(body).some(({ tag }) => tag === 'p');
}

/** Further parts under the name that the body has, "story-text" between advertisements; and corrections. */
function gatherLike(one: Element, body: Element, parts: Element[]): void {
  const [marks, like] = [marksOf(one), marksOf(body)];
  if (one.prose === 0) return;
  if (isCorrectionMark(marks) || (like !== '' && one.tag === body.tag && marks === like)) parts.push(one);
  else for (const child of childElements(one)) gatherLike(child, body, parts);
}

function isLine({ tag }: Element): boolean {
  return tag === 'p' || tag === 'span' || tag === 'a';
}
