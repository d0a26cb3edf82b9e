/** The `writethru` command: parses the words, wires the parts, tells errors plainly. */
import { Command, Option } from 'commander';
import { demo } from './cli/demo.ts';
import { explain } from './cli/explain.ts';
import { FACES, type Face, showAs } from './cli/faces.ts';
import { read } from './cli/read.ts';
import { chooseStories, type Replayed, replay } from './cli/replay.ts';
import { show } from './cli/show.ts';
import { start } from './cli/start.ts';
import { type Config, loadDotEnv, readConfig, secretsOf } from './config.ts';
import type { Level } from './core/model.ts';
import { messageOf, plainError, printable, UsageError } from './errors.ts';
import { createLog, type Log, redact } from './log.ts';
import { checkStories, loadStories } from './stories/load-stories.ts';
import { factLabels } from './stories/story-file.ts';

/** 0 done, 1 failed, 2 wrong use. */
const FAILED = 1;
const WRONG_USE = 2;
/** Problems printed one by one; a binary file has a problem on every line. */
const MOST_PROBLEMS = 20;

const program = new Command('writethru')
  .description('Follows developing news stories and tells only what changed, with the words that prove it.')
  .exitOverride()
  .configureOutput({ writeErr: (text) => process.stderr.write(text) });

program
  .command('start')
  .description('run the bot; articles dropped into DATA_DIR/inbox as .jsonl are taken in')
  .action(async () => {
    const config = settings();
    await start(config, logFor(config), print);
  });

program
  .command('replay')
  .description('articles in, what would be posted out')
  .argument('<files...>', 'JSONL, one article a line, in the order they came')
  .option('--story <slug>', 'one story; all of them otherwise')
  .addOption(new Option('--as <face>', 'how a post is shown').choices([...FACES]).default('text'))
  .addOption(
    new Option('--level <level>', 'which changes are told').choices(['major', 'all']).default('major'),
  )
  .option('--data <folder>', 'where the replay keeps what it knows (DATA_DIR otherwise)')
  .action(async (files: string[], options: { story?: string; as: Face; level: Level; data?: string }) => {
    const config = settings(options.data);
    const stories = chooseStories(await loadStories(config.storiesDir), options.story);
    const result = await replay(files, stories, options.level, config, quietLog(config), (delivery) =>
      print(showAs(options.as, delivery)),
    );
    reportReplay(result);
  });

program
  .command('demo')
  .description('replay the demo story and show it as Slack and Discord would')
  .action(async () => {
    const config = settings();
    await demo(config, quietLog(config), print);
  });

program
  .command('read')
  .description('what is read in each article: segments, and claims with spans')
  .argument('[file]', 'JSONL, one article a line; - is standard input', '-')
  .action(async (file: string) => reportProblems(await read(file, print)));

program
  .command('explain')
  .description('what became of an article, for each story, and why')
  .argument('<article>', 'its id')
  .option('--replay', 'an article of a replay')
  .option('--data <folder>', 'the folder that was given to the replay')
  .action(async (article: string, options: { replay?: boolean; data?: string }) => {
    const config = settings(options.data);
    print(await explain(article, options.replay ? 'replay' : 'bot', config, quietLog(config)));
  });

program
  .command('show')
  .description('where a story stands, fact by fact')
  .argument('<story>', 'its slug')
  .option('--json', 'the whole ledger, with all evidence')
  .option('--replay', 'as a replay left it')
  .option('--data <folder>', 'the folder that was given to the replay')
  .action(async (slug: string, options: { json?: boolean; replay?: boolean; data?: string }) => {
    const config = settings(options.data);
    const [story] = chooseStories(await loadStories(config.storiesDir), slug);
    const space = options.replay ? 'replay' : 'bot';
    if (story) print(await show(story, space, options.json === true, config, quietLog(config)));
  });

program
  .command('stories')
  .description('the story files')
  .command('check')
  .description('name every problem of every story file')
  .action(async () => {
    const { storiesDir } = settings();
    const { stories, problems } = await checkStories(storiesDir);
    for (const story of stories) print(`/${story.slug}  ${story.title}: ${factLabels(story).join(', ')}`);
    if (problems.length > 0) throw new UsageError(problems.join('\n'));
  });

function settings(dataDir?: string): Config {
  loadDotEnv();
  return readConfig(dataDir === undefined ? process.env : { ...process.env, DATA_DIR: dataDir });
}

function logFor(config: Config): Log {
  return createLog(config.logLevel, config.secrets);
}

/** Commands that print an answer keep their log to what went wrong, unless LOG_LEVEL asks for more. */
function quietLog(config: Config): Log {
  return createLog(process.env.LOG_LEVEL ? config.logLevel : 'warn', config.secrets);
}

function print(text: string): void {
  process.stdout.write(text.endsWith('\n') ? text : `${text}\n`);
}

function reportReplay({ articles, known, posts, problems }: Replayed): void {
  const record = known > 0 ? `, ${known} of them on record already` : '';
  process.stderr.write(`${articles} articles read${record}; ${posts} posted.\n`);
  reportProblems(problems);
}

function reportProblems(problems: readonly string[]): void {
  for (const problem of problems.slice(0, MOST_PROBLEMS)) process.stderr.write(`${printable(problem)}\n`);
  const more = problems.length - MOST_PROBLEMS;
  if (more > 0) process.stderr.write(`... and ${more} more lines that could not be read\n`);
  if (problems.length > 0) process.exitCode = FAILED;
}

function fail(thrown: unknown): void {
  if (thrown instanceof Error && 'code' in thrown && String(thrown.code).startsWith('commander.')) {
    process.exitCode = 'exitCode' in thrown && thrown.exitCode === 0 ? 0 : WRONG_USE;
    return;
  }
  const error = plainError(thrown);
  process.stderr.write(`writethru: ${printable(redact(messageOf(error), secretsOf(process.env)))}\n`);
  process.exitCode = error instanceof UsageError ? WRONG_USE : FAILED;
}

/** `| head`: whoever was reading has seen enough. The bot stops as on SIGTERM; the other commands just end. */
function endWhenNobodyReads(): void {
  process.stderr.on('error', () => {});
  process.stdout.once('error', (error: NodeJS.ErrnoException) => {
    process.stdout.on('error', () => {});
    if (error.code !== 'EPIPE') fail(error);
    if (process.listenerCount('SIGTERM') > 0) process.kill(process.pid, 'SIGTERM');
    else process.exit();
  });
}

export async function main(args: readonly string[]): Promise<void> {
  endWhenNobodyReads();
  try {
    await program.parseAsync([...args], { from: 'user' });
  } catch (error) {
    fail(error);
  }
}
