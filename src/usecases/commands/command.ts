/** What people can ask of the bot in a chat, whatever the chat. Plain readonly data. */
import type { Board } from '../../core/model/board.ts';
import type { Instant, Settings } from '../../core/model.ts';
import type { Answer, AnswerPolicy, PlatformName, StoredOutcome } from '../../ports.ts';

/** `story` is the slug of a story that is followed. */
export type Command =
  | { readonly verb: 'show' | 'timeline' | 'sources' | 'settings' | 'unsubscribe'; readonly story: string }
  | {
      readonly verb: 'ask';
      readonly story: string;
      readonly question: string;
      /** The talk it is part of; what one person asks in one channel otherwise. */
      readonly thread?: string | undefined;
    }
  | ({
      readonly verb: 'subscribe';
      readonly story: string;
      /** Passed on to whoever follows the channel elsewhere; only where the platform can do that. */
      readonly isCrossposted?: boolean | undefined;
    } & Settings)
  | { readonly verb: 'answers'; readonly story: string; readonly policy: AnswerPolicy }
  | { readonly verb: 'mute'; readonly story: string; readonly minutes: number }
  | { readonly verb: 'explain'; readonly story: string; readonly link: string }
  /** `trouble` is what was not understood, with the nearest word that is. */
  | { readonly verb: 'help'; readonly story?: string | undefined; readonly trouble?: string | undefined };

/** A command, and whether everybody in the channel shall see what comes back. */
export interface Asked {
  readonly command: Command;
  readonly isPublic: boolean;
}

/** What comes back, for a platform to show. */
export type Reply =
  | { readonly kind: 'board' | 'timeline' | 'sources'; readonly board: Board }
  | {
      readonly kind: 'answer';
      readonly story: string;
      readonly question: string;
      readonly answer: Answer;
    }
  | {
      readonly kind: 'explained';
      readonly link: string;
      readonly outcomes: readonly Pick<StoredOutcome, 'version' | 'kind' | 'reason'>[];
    }
  /** What a story has learnt since an article came out. */
  | {
      readonly kind: 'since';
      readonly link: string;
      readonly at: Instant;
      readonly title: string;
      readonly changes: readonly ChangeSince[];
    }
  /** A sentence of ours. */
  | { readonly kind: 'done'; readonly text: string }
  | {
      readonly kind: 'help';
      readonly trouble: string | undefined;
      /** The story asked about; the commands of all otherwise. */
      readonly story: string | undefined;
      readonly stories: readonly { readonly slug: string; readonly title: string }[];
    };

/** What a fact was then, if it was anything, and what it is now. */
export interface ChangeSince {
  readonly label: string;
  readonly was?: string | undefined;
  readonly now: string;
  readonly since: Instant;
}

/** Where it was asked, and by whom, in the platform's own ids. */
export interface Place {
  readonly platform: PlatformName;
  readonly channel: string;
  readonly user: string;
  /** The workspace or server, where it is told; what a model costs is counted by it. */
  readonly workspace?: string | undefined;
}

/** What a listener is handed to have a command done. */
export type RunCommand = (place: Place, command: Command) => Promise<Reply>;

/** Something said in a channel. */
export interface ChatMessage {
  /** The platform's id of it: one message has one, however often it is delivered. */
  readonly id: string;
  /** The message whose thread it stands in. */
  readonly thread: string | undefined;
  /** Without the mention of the bot. */
  readonly text: string;
  readonly isMention: boolean;
  /** The story of the message that it replies to, or that the talk was about last. */
  readonly about?: string | undefined;
}

/** Undefined when it is none of the bot's business. `begin` is called once it is, before the work. */
export type HearMessage = (
  place: Place,
  message: ChatMessage,
  begin: () => void,
) => Promise<Reply | undefined>;

/** A story that is followed in a workspace, and the channels that follow it. */
export interface HomeStory {
  readonly board: Board;
  readonly channels: readonly string[];
}
