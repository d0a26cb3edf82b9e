/** Where the bot was installed by OAuth, and with what it may speak there. */
import type { Instant } from '../core/model.ts';

/** One workspace. Its tokens are secrets: they are in no log, no error and no message. */
export interface Installation {
  /** The platform's own id. */
  readonly workspace: string;
  readonly botToken: string;
  readonly botId?: string | undefined;
  readonly botUserId?: string | undefined;
  /** Both are there when the token expires. */
  readonly refreshToken?: string | undefined;
  readonly expiresAt?: Instant | undefined;
}

export interface HeldInstallation extends Installation {
  /** When somebody last installed the bot there; a new token alone does not change it. */
  readonly installedAt: Instant;
}

export interface Installations {
  /** Takes the place of an earlier installation in the same workspace. */
  save(installation: Installation): Promise<void>;
  of(workspace: string): Promise<HeldInstallation | undefined>;
  /**
   * Runs `renew` on the installation while no other process can, and keeps what it gives. What it throws is thrown, and
   * nothing is changed.
   */
  renew(
    workspace: string,
    renew: (held: Installation) => Promise<Installation>,
  ): Promise<Installation | undefined>;
  forget(workspace: string): Promise<void>;
}
