/** How a channel follows a story. Plain readonly data. */
import type { Certainty } from './claim.ts';
import type { Instant } from './text.ts';

/** Which changes a channel wants to hear of: those that matter, or every one. */
export type Level = 'major' | 'all';

/** A time of day on a clock with 24 hours, "09:00". */
export type TimeOfDay = string;

/** A time zone by its IANA name, "Europe/Berlin". https://www.iana.org/time-zones */
export type Zone = string;

/** When a channel hears: of each update as it comes, or of all since the last time, at the full hour or once a day. */
export type Pace =
  | { readonly every: 'update' }
  | { readonly every: 'hour' }
  | { readonly every: 'day'; readonly at: TimeOfDay; readonly zone: Zone };

/** Hours in which nothing is posted; what came meanwhile is told, merged, when they end. */
export interface QuietHours {
  readonly from: TimeOfDay;
  readonly to: TimeOfDay;
  readonly zone: Zone;
  /** Whether a change of a fact that leads, a correction or a dispute of one is posted all the same. */
  readonly letsUrgentThrough: boolean;
}

/** What a channel asked for. What is absent narrows nothing: every fact, however sure, as it comes. */
export interface Settings {
  readonly level: Level;
  readonly pace?: Pace | undefined;
  readonly quiet?: QuietHours | undefined;
  /** Ids of the only facts it wants to hear of. */
  readonly facts?: readonly string[] | undefined;
  /** The least certainty and number of independent origins that a change must have to be told. */
  readonly certainty?: Exclude<Certainty, 'denied'> | undefined;
  readonly origins?: number | undefined;
  /** Who is to be mentioned, by the platform's own id of a role or group, when one of these facts is told; empty for any. */
  readonly mention?: { readonly who: string; readonly facts: readonly string[] } | undefined;
}

/** Settings in the words in which they are asked for, always the same ones: "all daily 09:00 Europe/Berlin". */
export type AudienceId = string;

/** All channels that follow a story under the same settings; they are told the same. */
export interface Audience {
  readonly id: AudienceId;
  readonly settings: Settings;
  /** When what it was not told yet may be told; absent while nothing waits. */
  readonly nextAt?: Instant | undefined;
}
