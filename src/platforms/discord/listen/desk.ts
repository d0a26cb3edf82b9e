import type { Log } from '../../../log.ts';
import type { ChatMessage, Command, Place, Reply, RunCommand } from '../../../usecases/commands/command.ts';

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
  /** As HearMessage; `refuse` tells why a command may not be carried out there. */
  readonly hear: (
    place: Place,
    message: ChatMessage,
    refuse: (command: Command) => string | undefined,
    begin: () => void,
  ) => Promise<Reply | undefined>;
  /** What changed since the articles at these addresses. */
  readonly since: (links: readonly string[]) => Promise<Reply>;
  readonly log: Log;
}
