import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseStory } from '../src/stories/parse-story.ts';

const ROOT = resolve(import.meta.dirname, '..');
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const pages = [
  'README.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  'digests/README.md',
  ...readdirSync(join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .map((file) => `docs/${file}`),
];

describe('the docs', () => {
  it.each(pages)('%s links only to what is there', (page) => {
    const links = [...read(page).matchAll(/\]\(([^)#]+)/g)].map(([, link = '']) => link);
    const broken = links.filter(
      (link) => !/^https?:/.test(link) && !existsSync(join(ROOT, dirname(page), link)),
    );
    expect(broken).toEqual([]);
  });

  it('name only npm scripts that are there', () => {
    const scripts = Object.keys(JSON.parse(read('package.json')).scripts);
    const named = pages.flatMap((page) =>
      [...read(page).matchAll(/npm run ([\w:-]+)/g)].map(([, script = '']) => script),
    );
    expect(named.filter((script) => !scripts.includes(script))).toEqual([]);
  });

  it('show a story file in the README that is a right one', () => {
    const yaml = /# digests\/scale-deal\.yaml[\s\S]*?\n\n/.exec(read('README.md'))?.[0] ?? '';
    const text = yaml.replace(/^ {4}/gm, '');
    expect(parseStory('scale-deal', text)).toMatchObject({ ok: true, story: { title: 'Meta and Scale AI' } });
  });

  it('have the CI run the very command of the README', () => {
    const command = 'npm ci && npm test';
    expect(read('README.md')).toContain(`    ${command}\n`);
    expect(read('.ci/run').split('\n')).toContain(command);
  });
});
