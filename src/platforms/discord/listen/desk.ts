import type { Log } from '../../../log.ts';
import type { ChatMessage, Place, Reply, RunCommand } from '../../../usecases/commands/command.ts';

/** What the listeners are handed: they acknowledge, hand the wish over and show what comes back; they decide nothing. */
export interface DiscordDesk {
  /** The stories that are followed. */
  readonly stories: readonly {
    readonly slug: string;
    readonly title: string;
    /** What it asks for. */
    readonly factKinds: readonly { readonly id: string; readonly label: string }[];
  }[];
  readonly run: RunCommand;
  /** As HearMessage; `maySet` tells whether this person may change what the channel follows. */
  readonly hear: (
    place: Place,
    message: ChatMessage,
    maySet: boolean,
    begin: () => void,
  ) => Promise<Reply | undefined>;
  /** What changed since the articles at these addresses. */
  readonly since: (links: readonly string[]) => Promise<Reply>;
  readonly log: Log;
}
