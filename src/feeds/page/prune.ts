/** A page without its furniture: menus, teasers, captions, share buttons, comments, and what is hidden. */

import { isComments, isCorrectionMark, isFurnitureMark } from './marks.ts';
import type { Page } from './page.ts';
import { childElements, type Element, element, marksOf } from './tree.ts';

const TAGS = new Set(
  'nav footer aside button figcaption dialog menu input label map progress meter'.split(' '),
);

/** WAI-ARIA landmarks and widgets that hold no article. https://www.w3.org/TR/wai-aria/#landmark_roles */
const ROLES =
  /^(?:navigation|complementary|banner|contentinfo|search|dialog|alertdialog|alert|menu|menubar|tablist|toolbar|note|tooltip)$/;

/** What holds this share of all prose is the article, whatever it is called. */
const TOO_MUCH_TO_DROP = 0.4;
/** UTF-16 units of prose: a page of which less is left, though it had far more, was its comments. */
const TOO_LITTLE = 250;

/** Stands where something was left out. */
export const GAP = 'gap';

/** Corrections stay, and of a live blog the times: both stand in the same places as furniture. */
export function prune(page: Element, kind: Page['kind']): Element {
  const bare = without(page, kind, 'no comments');
  if (bare.prose >= TOO_LITTLE || bare.prose > page.prose / 4) return bare;
  return without(page, kind, 'comments');
}

function without(page: Element, kind: Page['kind'], keep: 'comments' | 'no comments'): Element {
  const most = page.prose * TOO_MUCH_TO_DROP;
  const visit = (one: Element): Element => {
    const children = one.children.map((child): Element | string => {
      if (typeof child === 'string') return child;
      const marks = marksOf(child);
      const isLeftOut =
        isHidden(child) ||
        (keep === 'no comments' && isComments(marks) && child.tag !== 'body' && child.tag !== 'html') ||
        (isFurniture(child, marks) && (child.prose === 0 || child.prose < most));
      if (!isLeftOut) return visit(child);
      return element(GAP, {}, neededOf(child, kind));
    });
    return element(one.tag, one.attributes, children);
  };
  return visit(page);
}

/** Of what is left out, what an article is not told right without. */
function neededOf(one: Element, kind: Page['kind']): Element[] {
  const isTime = one.tag === 'time' && kind === 'live blog';
  if (isTime || isCorrectionMark(marksOf(one))) return [one];
  return childElements(one).flatMap((child) => neededOf(child, kind));
}

function isHidden({ attributes, prose }: Element): boolean {
  // Text under "Read on" is hidden until asked for, and is the article's.
  if (prose > 600) return false;
  return (
    attributes.hidden !== undefined ||
    attributes['aria-hidden'] === 'true' ||
    /display\s*:\s*none|visibility\s*:\s*hidden/i.test(attributes.style ?? '')
  );
}

function isFurniture(one: Element, marks: string): boolean {
  if (TAGS.has(one.tag) || ROLES.test(one.attributes.role ?? '')) return true;
  if (marks === '' || one.tag === 'body' || one.tag === 'html' || one.tag === 'main') return false;
  // WordPress names an article after its tags too: "hentry tag-social".
  if (/(?:^|\s)(?:hentry|type-post)(?:\s|$)/.test(marks)) return false;
  return isFurnitureMark(marks, one);
}
