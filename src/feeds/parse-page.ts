/** Bytes of a web page -> its article. No network, no clock; whatever the bytes are, it returns. */
import { decode } from './decode.ts';
import { shorten } from './html/tidy-text.ts';
import { factsOf } from './page/facts.ts';
import { findBody } from './page/find-body.ts';
import { describedArticle } from './page/json-ld.ts';
import { PAGE_LIMITS } from './page/limits.ts';
import { linesOf } from './page/lines.ts';
import type { Page, PageProblem } from './page/page.ts';
import { prune } from './page/prune.ts';
import { readHead } from './page/read-head.ts';
import { readTree } from './page/tree.ts';
import { wholeText } from './page/whole-text.ts';
import { webAddress } from './web-address.ts';

/** Addresses of pages that are written on all day. */
const LIVE = /\/live(?:\/|$)|live-?(?:blog|ticker|updates)/i;

/** `url` is where the bytes came from, after redirects; '' when that is not known. `contentType` is the HTTP header. */
export function parsePage(
  bytes: Uint8Array,
  contentType: string | undefined,
  url: string,
): Page | PageProblem {
  if (bytes.length > PAGE_LIMITS.bytes)
    return {
      problem: `this page has more than ${PAGE_LIMITS.bytes / 1e6} MB, so it is no article; leave it out`,
    };
  const { text: html, warnings } = decode(bytes, contentType);
  if (!/<[a-z!/]/i.test(html)) return { problem: 'this is no web page: it has no markup; check the address' };
  const from = webAddress(url, '') ?? '';
  const head = readHead(html);
  const described = describedArticle(head.jsonLd);
  const kind = described?.kind === 'live blog' || LIVE.test(from) ? 'live blog' : 'article';
  const lines = linesOf(findBody(prune(readTree(html), kind)), kind);
  const text = shorten(wholeText(lines, described), PAGE_LIMITS.text);
  return {
    kind,
    ...factsOf(head, described, from),
    text,
    warnings: text === '' ? [...warnings, 'no article was found on it'] : warnings,
  };
}
