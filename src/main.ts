/** The `writethru` command: parses the words, wires the parts, tells errors plainly. */
import { Command, InvalidArgumentError, Option } from 'commander';
import { type AskOptions, ask, refuseMixed } from './cli/ask.ts';
import type { DeliveryOptions } from './cli/deliveries.ts';
import { FACES, type Face, showAs } from './cli/faces.ts';
import type { OperatorRequest } from './cli/operator-requests.ts';
import { endWhenNobodyReads, fail, reportProblems, reportReplay } from './cli/report.ts';
import { ROLES, type Role, roleNamed } from './cli/roles.ts';
import { columnsOfTerminal, inkOfTerminal } from './cli/terminal.ts';
import type { Level } from './core/model.ts';
import { UsageError } from './errors.ts';
import { logFor, note, print, quietLog, settings } from './main/process.ts';
import { addReadingCommands } from './main/reading-commands.ts';
import { checkStories, chooseStories, loadStories } from './stories/load-stories.ts';
import { factLabels } from './stories/story-file.ts';

/** A command loads its parts when it runs: the engine's libraries take a second that `read` and `help` need not wait. */
const program = new Command('writethru')
  .description('Follows developing news stories and tells only what changed, with the words that prove it.')
  .exitOverride()
  .configureOutput({ writeErr: (text) => process.stderr.write(text) });

program
  .command('start')
  .description('run the bot; articles dropped into DATA_DIR/inbox as .jsonl are taken in')
  .option(
    '--role <names>',
    `what this process does, parted by commas: ${ROLES.join(', ')}; all of it otherwise`,
    addRoles,
  )
  .option('--shards <count>', 'lines to Discord, each in a process of its own: a number, or auto', shardCount)
  .action(async ({ role, shards }: { role?: readonly Role[]; shards?: number | 'auto' }) => {
    const config = settings();
    const { start } = await import('./cli/start.ts');
    await start(config, logFor(config), print, role, shards);
  });

program
  .command('listen', { hidden: true })
  .description('one line to Discord; "start --shards" runs it')
  .action(async () => {
    const config = settings();
    const { listenDiscord } = await import('./cli/listen-discord.ts');
    await listenDiscord(config, logFor(config));
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
    const { replay } = await import('./cli/replay.ts');
    const result = await replay(files, stories, options.level, config, quietLog(config), (delivery) =>
      print(showAs(options.as, delivery)),
    );
    reportReplay(result);
  });

program
  .command('ingest')
  .description('take articles in, as they came or as IPTC ninjs; a running bot works on them')
  .argument('[file]', 'JSONL, one article a line, or a .json document; - is standard input', '-')
  .action(async (file: string) => {
    const config = settings();
    const { ingest } = await import('./cli/ingest.ts');
    reportProblems(await ingest(file, config, quietLog(config), print));
  });

program
  .command('demo')
  .description('replay the demo story and show it as Slack and Discord would')
  .action(async () => {
    const config = settings();
    const { demo } = await import('./cli/demo.ts');
    await demo(config, quietLog(config), print);
  });

addReadingCommands(program);

program
  .command('ask')
  .description('the answer that articles give, with the words that prove it, or "not reported"')
  .argument(
    '[questions...]',
    'of a story, several as in one thread; without one, standard input: JSONL, {"question": ..., "articles": [...]} a line',
  )
  .option('--articles <file>', 'JSONL, one article a line, to answer the question from')
  .option('--story <slug>', 'a story on record, to answer from what is known of it')
  .option('--replay', 'as a replay left it')
  .option('--data <folder>', 'the folder that was given to the replay')
  .option('--json', 'one line of JSON instead of text')
  .action(async (questions: string[], options: AskOptions) => {
    refuseMixed(questions, options);
    const face = options.json === true ? 'json' : 'text';
    if (options.story === undefined) {
      reportProblems(await ask(questions[0], options.articles, face, print));
      return;
    }
    const config = settings(options.data);
    const stories = await loadStories(config.storiesDir);
    const [story] = chooseStories(stories, options.story);
    const space = options.replay ? 'replay' : 'bot';
    const { askStory } = await import('./cli/ask-story.ts');
    if (story) await askStory(story, stories, questions, space, face, config, quietLog(config), print);
  });

program
  .command('explain')
  .description('what became of an article, for each story, and why')
  .argument('<article>', 'its id')
  .option('--replay', 'an article of a replay')
  .option('--data <folder>', 'the folder that was given to the replay')
  .action(async (article: string, options: { replay?: boolean; data?: string }) => {
    const space = options.replay ? 'replay' : 'bot';
    await tellFromRecord({ command: 'explain', article, space, ...terminal() }, options);
  });

program
  .command('deliveries')
  .description('of each digest and channel whether, when and why (not) it was posted')
  .option('--story <slug>', 'of one story')
  .option('--digest <number>', 'of one digest, the #number of it; with --story', digestNumber)
  .option('--channel <id>', 'to one channel, as it is listed')
  .option('--failed', 'only what did not get through')
  .option('--json', 'one line of JSON')
  .addOption(new Option('--retry <ids...>', 'post what did not get through').conflicts('drop'))
  .option('--drop <ids...>', 'give up what waits')
  .option('--replay', 'of a replay')
  .option('--data <folder>', 'the folder that was given to the replay')
  .action(async (options: DeliveryOptions) => {
    await tellFromRecord({ command: 'deliveries', options, ...terminal() }, options);
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
    if (story) await tellFromRecord({ command: 'show', story, asJson: options.json === true }, options);
  });

program
  .command('feeds')
  .description('which feeds fail or fell silent, and since when')
  .option('--json', 'everything on record of them')
  .option('--data <folder>', 'the folder of the bot (DATA_DIR otherwise)')
  .action(async (options: { json?: boolean; data?: string }) => {
    await tellFromRecord({ command: 'feeds', asJson: options.json === true }, options);
  });

program
  .command('model')
  .description('what the language model was asked and used, by day and workspace')
  .option('--json', 'one line of JSON')
  .option('--replay', 'for a replay')
  .option('--data <folder>', 'the folder of the bot (DATA_DIR otherwise)')
  .action(async (options: { json?: boolean; replay?: boolean; data?: string }) => {
    await tellFromRecord({ command: 'model', asJson: options.json === true }, options);
  });

const storyFiles = program.command('stories').description('the story files');

storyFiles
  .command('check')
  .description('name every problem of every story file')
  .action(async () => {
    const { storiesDir } = settings();
    const { stories, problems } = await checkStories(storiesDir);
    for (const story of stories) print(`/${story.slug}  ${story.title}: ${factLabels(story).join(', ')}`);
    if (problems.length > 0) throw new UsageError(problems.join('\n'));
  });

storyFiles
  .command('commands')
  .description('the slash commands that the story files bring, and what changes')
  .option('--slack', 'the manifest of the Slack app')
  .option('--url <address>', 'where Slack reaches the bot by HTTP, https://...; Socket Mode otherwise')
  .option('--file <file>', 'the manifest to compare with', 'slack-manifest.json')
  .option('--write', 'keep the manifest in that file')
  .option('--discord', 'the commands of the Discord application, in each of its servers')
  .option('--apply', 'set them, where they differ')
  .action(async (options: CommandsOptions) => {
    if (options.slack === options.discord) throw new UsageError('whose commands? Say --slack or --discord.');
    const config = settings();
    const stories = await loadStories(config.storiesDir);
    if (options.discord) {
      const { discordCommands } = await import('./cli/discord-commands.ts');
      await discordCommands(config, stories, options.apply === true, quietLog(config), print);
      return;
    }
    const { slackCommands } = await import('./cli/slack-commands.ts');
    const { file, url, write = false } = options;
    await slackCommands(stories, { file, url, write, pages: config.publicUrl }, print, note);
  });

async function tellFromRecord(
  request: OperatorRequest,
  { replay, data }: { readonly replay?: boolean; readonly data?: string },
): Promise<void> {
  const config = settings(data);
  const { onRecord } = await import('./cli/on-record.ts');
  print(await onRecord(request, replay ? 'replay' : 'bot', config, quietLog(config)));
}

function terminal() {
  return { columns: columnsOfTerminal(), ink: inkOfTerminal() };
}

function addRoles(text: string, before: readonly Role[] = []): readonly Role[] {
  const roles = text.split(',').map((name) => {
    const role = roleNamed(name.trim());
    if (role === undefined) throw new InvalidArgumentError(`Say one or more of ${ROLES.join(', ')}.`);
    return role;
  });
  return [...before, ...roles];
}

function digestNumber(text: string): number {
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('Say the number behind # of a digest.');
}

function shardCount(text: string): number | 'auto' {
  if (text === 'auto') return text;
  if (/^[1-9]\d{0,4}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('Say a number, or auto.');
}

interface CommandsOptions {
  readonly slack?: boolean;
  readonly url?: string;
  readonly file: string;
  readonly write?: boolean;
  readonly discord?: boolean;
  readonly apply?: boolean;
}

program
  .command('invite')
  .description('the link that brings the bot into a Discord server, and what it asks to be allowed')
  .action(async () => {
    const config = settings();
    const { invite } = await import('./cli/discord-commands.ts');
    await invite(config, quietLog(config), print);
  });

export async function main(args: readonly string[]): Promise<void> {
  endWhenNobodyReads();
  try {
    await program.parseAsync([...args], { from: 'user' });
  } catch (error) {
    fail(error);
  }
}
