/** How the pages look: the fonts of the reader's own system, light or dark as the reader has it, no image, no script. */
import { createHash } from 'node:crypto';

export const STYLE = `
:root { color-scheme: light dark; --ink: #16191d; --dim: #5b6470; --line: #e2e5e9; --paper: #fff; --shade: #f5f6f8; --link: #0b57b7; --was: #8a5a00; --against: #a3261b; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e8eaed; --dim: #9aa3af; --line: #30353c; --paper: #14171a; --shade: #1c2025; --link: #7fb4ff; --was: #d9a441; --against: #ff8f85; }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 17px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; overflow-wrap: anywhere; }
main { max-width: 44rem; margin: 0 auto; padding: 2rem 1.25rem 3rem; }
a { color: var(--link); text-underline-offset: .15em; }
h1 { font-size: 1.75rem; line-height: 1.2; margin: .25rem 0 .5rem; text-wrap: balance; }
h2 { font-size: 1.05rem; margin: 2.5rem 0 .75rem; padding-top: 1rem; border-top: 1px solid var(--line); }
p { margin: .25rem 0; }
.dim { color: var(--dim); font-size: .88rem; }
.lead { font-size: 1.15rem; margin: .75rem 0; }
.fact { margin: 0 0 1.5rem; }
.fact > h3 { font-size: .8rem; letter-spacing: .05em; text-transform: uppercase; color: var(--dim); margin: 0 0 .1rem; font-weight: 600; }
.value { font-size: 1.3rem; line-height: 1.35; font-weight: 600; text-wrap: pretty; }
.was { color: var(--was); font-weight: 400; text-decoration: line-through; text-decoration-thickness: 1px; }
.arrow { color: var(--dim); font-weight: 400; }
.hedge { font-style: italic; font-weight: 400; }
.against { color: var(--against); font-size: 1rem; }
blockquote { margin: .5rem 0 0; padding: .5rem .8rem; border-left: 3px solid var(--line); background: var(--shade); border-radius: 0 4px 4px 0; font-size: .95rem; }
blockquote footer { margin-top: .25rem; }
time, .date { white-space: nowrap; }
ol, ul { list-style: none; margin: 0; padding: 0; }
.day { margin: 0 0 1.1rem; display: grid; grid-template-columns: 6.5rem 1fr; gap: .25rem 1rem; }
.day > h3 { margin: .1rem 0 0; font-size: .88rem; font-weight: 600; color: var(--dim); }
.day li { margin: 0 0 .35rem; }
.day li .dim { margin-left: .35rem; }
.stories li { margin: 0 0 1rem; font-size: 1.1rem; }
body > footer { max-width: 44rem; margin: 0 auto; padding: 0 1.25rem 3rem; }
@media (max-width: 30rem) {
  main { padding-top: 1.25rem; }
  h1 { font-size: 1.45rem; }
  .value { font-size: 1.15rem; }
  .day { grid-template-columns: 1fr; }
}
@media print { body { font-size: 11pt; } a { color: inherit; } .fact, .day { break-inside: avoid; } }
`;

/** What the content security policy lets in: this style and no other. */
export const STYLE_HASH = `sha256-${createHash('sha256').update(STYLE).digest('base64')}`;
