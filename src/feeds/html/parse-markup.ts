import { type Handler, Parser, type ParserOptions } from 'htmlparser2';

/**
 * Elements inside each other. The parser looks through all open ones at each end tag, so that depth costs time squared;
 * pages are nested a hundred deep, and some old ones that close nothing a few hundred.
 */
const DEEPEST = 1_000;

/** Runs the tolerant parser over a text of any origin. "cut" when it stopped where the nesting grew beyond all reason. */
export function parseMarkup(
  source: string,
  handler: Partial<Handler>,
  options: ParserOptions,
): 'whole' | 'cut' {
  let depth = 0;
  let end: 'whole' | 'cut' = 'whole';
  const parser = new Parser(
    {
      ...handler,
      onopentag(name, attributes, isImplied) {
        depth += 1;
        if (depth > DEEPEST) {
          end = 'cut';
          parser.pause();
        }
        handler.onopentag?.(name, attributes, isImplied);
      },
      onclosetag(name, isImplied) {
        depth -= 1;
        handler.onclosetag?.(name, isImplied);
      },
    },
    options,
  );
  parser.end(source);
  return end;
}
