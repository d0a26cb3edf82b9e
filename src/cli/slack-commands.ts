/** `writethru stories commands --slack`: the manifest of the Slack app, and what it changes. */
import { readFile, writeFile } from 'node:fs/promises';
import type { Story } from '../core/model.ts';
import { messageOf, UsageError } from '../errors.ts';
import { compareManifests } from '../platforms/slack/compare-manifests.ts';
import { slackManifest } from '../platforms/slack/manifest.ts';

export interface ManifestWishes {
  /** The manifest as it was last taken over, or exported from Slack. */
  readonly file: string;
  /** Where Slack reaches the bot by HTTP; Socket Mode when absent. */
  readonly url: string | undefined;
  readonly write: boolean;
  /** Where the story pages are; absent without the web server. */
  readonly pages: string | undefined;
}

/** The difference is told first, beside the manifest itself, so that the latter can go into a pipe. */
export async function slackCommands(
  stories: readonly Story[],
  { file, url, write, pages }: ManifestWishes,
  print: (text: string) => void,
  note: (text: string) => void,
): Promise<void> {
  if (url !== undefined && !/^https:\/\/[^/]/.test(url)) {
    throw new UsageError(`--url must look like https://bot.example; Slack sends nothing to "${url}"`);
  }
  const manifest = slackManifest(stories, url, pages);
  const old = await readManifest(file);
  const changes = compareManifests(old ?? {}, manifest);
  if (old === undefined) note(`${file} is not there yet; everything is new:`);
  else note(changes.length === 0 ? `Nothing changes against ${file}.` : `Against ${file}:`);
  for (const change of changes) note(change);
  const text = JSON.stringify(manifest, null, 2);
  print(text);
  if (write) await writeFile(file, `${text}\n`);
  else if (changes.length > 0) {
    note(
      `Paste it under "App Manifest" of your Slack app, and keep it with --write for the next comparison.`,
    );
  }
}

async function readManifest(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw new UsageError(
      `${file} cannot be read as a manifest: ${messageOf(error)}. Name another with --file.`,
    );
  }
}
