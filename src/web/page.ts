import { type Html, html, textOf } from './html.ts';
import { STYLE } from './style.ts';

/** A whole page. The style is ours and goes in as it is; the content security policy knows its hash. */
export function page(title: string, main: Html, foot: Html): string {
  const head = textOf(html`<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>`);
  const body = textOf(html`<main>
${main}
</main>
<footer>
${foot}
</footer>`);
  return `<!doctype html>
<html lang="en">
<head>
${head}
<style>${STYLE}</style>
</head>
<body>
${body}
</body>
</html>
`;
}
