/** The commands that show what is read in articles, feeds and pages; they need no store. */
import { type Command, Option } from 'commander';
import { DIFF_FACES, type DiffFace, diff } from '../cli/diff.ts';
import { DOCUMENT_FACES, type DocumentFace, type Origin } from '../cli/document.ts';
import { match } from '../cli/match.ts';
import { READ_FACES, type ReadFace, read } from '../cli/read.ts';
import { reportProblems } from '../cli/report.ts';
import { note, print, settings } from './process.ts';

export function addReadingCommands(program: Command): void {
  program
    .command('read')
    .description('what is read in each article: segments, dates, and claims with spans')
    .argument('[file]', 'JSONL, one article a line; - is standard input', '-')
    .addOption(
      new Option('--as <face>', 'lines of JSON, or the text with its claims marked')
        .choices([...READ_FACES])
        .default('json'),
    )
    .action(async (file: string, options: { as: ReadFace }) =>
      reportProblems(await read(file, options.as, print)),
    );

  program
    .command('diff')
    .description('which figures two versions of one page state differently')
    .argument(
      '[file]',
      'JSONL, {"old": ..., "new": ...} a line, each a text or an article; - is standard input',
      '-',
    )
    .addOption(
      new Option('--as <face>', 'lines of JSON, or the sentences that were touched')
        .choices([...DIFF_FACES])
        .default('json'),
    )
    .action(async (file: string, options: { as: DiffFace }) =>
      reportProblems(await diff(file, options.as, print)),
    );

  program
    .command('match')
    .description('the story that each article of a topic belongs to, found without any story file')
    .argument('[file]', 'JSONL, one article a line, by date; - is standard input', '-')
    .action(async (file: string) => reportProblems(await match(file, print, note)));

  program
    .command('feed')
    .description('what is read in a feed: RSS, RDF, Atom or JSON Feed')
    .argument('[file]', 'its address, or a file as it was saved; - is standard input', '-')
    .option('--url <address>', 'where a saved one came from, for its relative links')
    .option('--type <content-type>', 'the Content-Type header of a saved one')
    .addOption(new Option('--as <face>', 'JSON, or a list').choices([...DOCUMENT_FACES]).default('json'))
    .action(async (file: string, { as, ...origin }: { as: DocumentFace } & Origin) => {
      const { feed } = await import('../cli/feed.ts');
      reportProblems(await feed(file, as, origin, settings(), print));
    });

  program
    .command('page')
    .description('the article that is found on a web page, and what the page says of it')
    .argument('[file]', 'its address, or a file as it was saved; - is standard input', '-')
    .option('--url <address>', 'where a saved one came from')
    .option('--type <content-type>', 'the Content-Type header of a saved one')
    .addOption(new Option('--as <face>', 'JSON, or the article').choices([...DOCUMENT_FACES]).default('json'))
    .action(async (file: string, { as, ...origin }: { as: DocumentFace } & Origin) => {
      const { page } = await import('../cli/page.ts');
      reportProblems(await page(file, as, origin, settings(), print));
    });
}
