import type { Board } from '../../../core/model/board.ts';
import type { Log } from '../../../log.ts';
import type { HearMessage, HomeStory, Reply, RunCommand } from '../../../usecases/commands/command.ts';

/** What the listeners hand people's wishes to. */
export interface SlackDesk {
  /** The stories that are followed. */
  readonly stories: readonly { readonly slug: string; readonly title: string }[];
  readonly run: RunCommand;
  readonly hear: HearMessage;
  /** What changed since the articles at these addresses. */
  readonly since: (links: readonly string[]) => Promise<Reply>;
  /** What the channels of a workspace follow. */
  readonly home: (team: string) => Promise<readonly HomeStory[]>;
  /** The slug of the story whose page of ours this is. */
  readonly storyOfPage: (url: string) => string | undefined;
  /** Where a story stands; undefined when the workspace does not follow it. */
  readonly boardIn: (team: string, story: string) => Promise<Board | undefined>;
  /** The bot was removed from this workspace, or its token revoked, at `at`, in seconds since 1970. */
  readonly leave: (team: string, at: number) => Promise<void>;
  readonly log: Log;
}
