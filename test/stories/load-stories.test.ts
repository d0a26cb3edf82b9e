import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { UsageError } from '../../src/errors.ts';
import { checkStories, loadStories } from '../../src/stories/load-stories.ts';
import { inFolder } from '../store/folders.ts';
import { changed, GOOD } from './story-text.ts';

const DIGESTS = join(import.meta.dirname, '../../digests');

/** A folder with these files, gone afterwards. */
async function withFiles<T>(
  files: Readonly<Record<string, string | Buffer>>,
  work: (folder: string) => Promise<T>,
): Promise<T> {
  return inFolder(async (folder) => {
    for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
    return work(folder);
  });
}

test('every story of this repository is right', async () => {
  const { stories, problems } = await checkStories(DIGESTS);
  expect(problems).toEqual([]);
  expect(stories.map(({ slug }) => slug)).toContain('scale-deal');
});

test('stories come in the order of their names; other files are left alone', async () => {
  const files = {
    'zenith.yml': GOOD,
    'acme.yaml': GOOD,
    'README.md': '# no story',
    'notes.yaml.bak': 'x: [',
  };
  await withFiles(files, async (folder) => {
    const stories = await loadStories(folder);
    expect(stories.map(({ slug }) => slug)).toEqual(['acme', 'zenith']);
  });
});

test('problems of all files are told at once, and the right stories are still known', async () => {
  const files = { 'acme.yaml': changed('kind: deal', 'kind: war'), 'zenith.yaml': GOOD, 'Big.YAML': GOOD };
  await withFiles(files, async (folder) => {
    const { stories, problems } = await checkStories(folder);
    expect(stories.map(({ slug }) => slug)).toEqual(['zenith']);
    expect(problems).toEqual([
      expect.stringContaining(`${join(folder, 'Big.YAML')}:1: the file name becomes a slash command`),
      `${join(folder, 'acme.yaml')}:2 kind: must be one of deal, disaster, court, layoffs, law, election, product, outage, people, generic`,
    ]);
    await expect(loadStories(folder)).rejects.toThrow(new UsageError(problems.join('\n')));
  });
});

test.each([
  ['a huge file', `# ${'x'.repeat(50_000)}\n${GOOD}`, 'is larger than 50000 bytes; is it a story file?'],
  ['Latin-1', Buffer.from(changed('Jane Roe', 'Zoë Roe'), 'latin1'), 'is not UTF-8 text; save it as UTF-8'],
  ['UTF-16', Buffer.from(`\uFEFF${GOOD}`, 'utf16le'), 'is not UTF-8 text; save it as UTF-8'],
  ['a binary file', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0xff, 0x00]), 'is not UTF-8 text; save it as UTF-8'],
])('%s is refused by name', async (_what, content, message) => {
  await withFiles({ 'zenith.yaml': content }, async (folder) => {
    const { problems } = await checkStories(folder);
    expect(problems).toEqual([`${join(folder, 'zenith.yaml')}: ${message}`]);
  });
});

test('a folder and a broken link that are named like stories are problems, not crashes', async () => {
  await withFiles({ 'zenith.yaml': GOOD }, async (folder) => {
    await mkdir(join(folder, 'folder.yaml'));
    await symlink(join(folder, 'gone'), join(folder, 'link.yaml'));
    const { problems } = await checkStories(folder);
    expect(problems).toEqual([
      `${join(folder, 'folder.yaml')}: is not a file`,
      expect.stringContaining(`${join(folder, 'link.yaml')}: ENOENT`),
    ]);
  });
});

test('two files of one story are a problem', async () => {
  await withFiles({ 'zenith.yaml': GOOD, 'zenith.yml': GOOD }, async (folder) => {
    const { problems } = await checkStories(folder);
    expect(problems).toEqual([`${folder}: both zenith.yaml and zenith.yml are there; keep one`]);
  });
});

test('an empty folder and a missing one say what to do', async () => {
  await inFolder(async (folder) => {
    await expect(checkStories(folder)).rejects.toThrow('holds no story; add one as a .yaml file');
    await expect(checkStories(join(folder, 'gone'))).rejects.toThrow(
      'there is no such folder; set STORIES_DIR',
    );
  });
});
