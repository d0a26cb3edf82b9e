/** The tables as Kysely sees them; migrations/ creates them. */
import type { ColumnType, Generated, Kysely } from 'kysely';
import type {
  Article,
  AudienceId,
  Claim,
  Digest,
  Fact,
  OutcomeKind,
  Settings,
  Source,
  Story,
  StoryMemory,
  Told,
  Unsaid,
} from '../core/model.ts';
import type { HubSubscription } from '../ports/hubs.ts';
import type { Turn } from '../ports/talks.ts';
import type { Seed, Seen } from '../ports/watches.ts';
import type { AnswerPolicy, DeliveryStatus, PlatformName } from '../ports.ts';

export type Db = Kysely<Tables>;

/** Parsed when read, text when written: see jsonb.ts. */
type Jsonb<T> = ColumnType<T, string, string>;
type Timestamp = ColumnType<Date, string | undefined, string>;
type NullableTimestamp = ColumnType<Date | null, string | null | undefined, string | null>;
/** A bigint that the database counts up; node-postgres reads it as text. */
type Position = ColumnType<string, never, never>;
/** A bigint or numeric, as text. */
type Sum = Generated<string>;

export interface Tables {
  article: {
    id: string;
    identity: string;
    /** Of a text that the page went back to and that may not stay. */
    back_hash: string | null;
    back_since: NullableTimestamp;
    created_at: Timestamp;
  };
  version: {
    id: string;
    position: Position;
    article_id: string;
    /** The id that the publisher or the feed gave: Article.id. */
    source_id: string;
    version: number;
    content_hash: string;
    content: Jsonb<Article>;
    received_at: Timestamp;
    settled_at: NullableTimestamp;
  };
  story: {
    slug: string;
    definition: Jsonb<Story>;
    active: boolean;
    /** Versions up to this position came before the story was followed and are none of its business. */
    followed_from: ColumnType<string, string, string>;
    /** Null before its first article. */
    memory: ColumnType<StoryMemory | null, string | null | undefined, string | null>;
    /** When somebody took it upon himself to set the scene. */
    scene_taken_at: NullableTimestamp;
    created_at: Timestamp;
  };
  outcome: {
    position: Position;
    version_id: string;
    story: string;
    kind: OutcomeKind;
    reason: string;
    trace: Jsonb<readonly string[]>;
    created_at: Timestamp;
  };
  ledger_step: {
    story: string;
    seq: number;
    /** Null when a window told what articles had said before. */
    version_id: string | null;
    /** What was told by it; nothing where nothing changed. */
    told: Jsonb<Record<AudienceId, Told>>;
    created_at: Timestamp;
  };
  claim: {
    position: Position;
    story: string;
    seq: number;
    version_id: string;
    fact: string;
    claim: Jsonb<Claim>;
    source: Jsonb<Source>;
    origin: string;
    at: Timestamp;
    retracts: Generated<boolean>;
  };
  /** Each fact of the ledger as it stands. */
  fact: { story: string; key: string; content: Jsonb<Fact> };
  /** A text that gave a story evidence. */
  fingerprint: {
    story: string;
    key: string;
    version_id: string;
    /** As the article has it. */
    published: string;
    at: Timestamp;
    origin: string;
    copies: string | null;
    /** 32-bit numbers, little-endian. */
    shingles: Buffer;
  };
  audience: {
    story: string;
    id: AudienceId;
    settings: Jsonb<Settings>;
    /** Null before its scene was set. */
    told: ColumnType<Told | null, string | null | undefined, string | null>;
    /** When what waits may be told; null while nothing does. */
    next_at: NullableTimestamp;
  };
  digest: {
    story: string;
    seq: number;
    audience: AudienceId;
    content: Jsonb<Digest>;
    mention: string | null;
    created_at: Timestamp;
  };
  /** What a page has gone back on of what a digest of a story quotes. */
  unsaid: { position: Position; story: string; article_id: string; content: Jsonb<Unsaid> };
  subscription: {
    story: string;
    platform: PlatformName;
    channel: string;
    audience: AudienceId;
    set_up_by: string | null;
    muted_until: NullableTimestamp;
    answers: Generated<AnswerPolicy>;
    crosspost: Generated<boolean>;
    created_at: Timestamp;
  };
  delivery: {
    id: string;
    position: Position;
    dedupe_key: string;
    story: string;
    seq: number;
    audience: AudienceId;
    platform: PlatformName;
    channel: string;
    status: Generated<DeliveryStatus>;
    attempts: Generated<number>;
    lease: string | null;
    lease_until: NullableTimestamp;
    first_attempt_at: NullableTimestamp;
    next_attempt_at: Timestamp;
    /** The platform's id of the message, once sent; of the first, when there are several, once all of them are. */
    message_id: string | null;
    /** Ids of the messages that are posted, of a digest that takes several; none otherwise. */
    parts: Generated<string[]>;
    reason: string | null;
    created_at: Timestamp;
    /** When it was sent or given up. */
    ended_at: NullableTimestamp;
    /** When it may be crossposted; null when it is, or is not to be. A claim puts it off. */
    crosspost_at: NullableTimestamp;
    crosspost_attempts: Generated<number>;
    /** From when its message may be edited to what later corrections make of it; null when nothing is to be done. */
    amend_at: NullableTimestamp;
    /** Since the last correction. */
    amend_attempts: Generated<number>;
    amend_lease: string | null;
    amend_lease_until: NullableTimestamp;
    amended_at: NullableTimestamp;
    /** A digest of what it shows since; null while that is what was posted. */
    amend_shown: string | null;
    /** Why the last correction does not stand in it. */
    amend_reason: string | null;
  };
  hub_subscription: {
    token: string;
    feed: string;
    topic: string;
    hub: string;
    secret: string;
    state: HubSubscription['state'];
    attempts: number;
    due_at: NullableTimestamp;
    expires_at: NullableTimestamp;
    reason: string | null;
    created_at: Timestamp;
  };
  /** What may be used once. */
  used_key: { key: string; until: ColumnType<Date, string, string> };
  root: {
    id: string;
    story: string;
    platform: PlatformName;
    channel: string;
    message_id: string | null;
    attempted_at: NullableTimestamp;
    shown: string | null;
    updated_at: Timestamp;
  };
  /** Messages that were roots. */
  former_root: {
    story: string;
    platform: PlatformName;
    channel: string;
    message_id: string;
    lost_at: Timestamp;
  };
  installation: {
    workspace: string;
    bot_token: string;
    bot_id: string | null;
    bot_user_id: string | null;
    refresh_token: string | null;
    expires_at: NullableTimestamp;
    installed_at: Timestamp;
  };
  talk: { id: string; turns: Jsonb<readonly Turn[]>; said_at: ColumnType<Date, string, string> };
  model_use: {
    workspace: string;
    day: string;
    answered: Sum;
    abstained: Sum;
    refused: Sum;
    failed: Sum;
    over_budget: Sum;
    input_tokens: Sum;
    output_tokens: Sum;
    reserved: Sum;
    cost: Sum;
  };
  /** Requests under one limit of a platform; instants are milliseconds since 1970 by the database's clock. */
  pace: {
    key: string;
    /** When the last ones went, oldest first, as many as the limit counts. */
    taken: Generated<readonly number[]>;
    held_until: Generated<number>;
    /** The last place in the line of those who come back. */
    line_at: Generated<number>;
  };
  host: { name: string; free_at: Timestamp };
  /** A feed or page that is asked for again and again. */
  watch: {
    id: string;
    kind: 'feed' | 'page';
    /** As it was listed or found: what it is known by. */
    url: string;
    /** Where it is asked for now. */
    address: string;
    host: string;
    state: Generated<'active' | 'unlisted' | 'ended'>;
    publisher: string | null;
    seen: ColumnType<Seen, string | undefined, string>;
    seed: ColumnType<Seed | null, string | null | undefined, string | null>;
    article_id: string | null;
    text_hash: string | null;
    every_ms: number;
    next_at: Timestamp;
    lease: string | null;
    lease_until: NullableTimestamp;
    etag: string | null;
    last_modified: string | null;
    failures: Generated<number>;
    failing_since: NullableTimestamp;
    reason: string | null;
    /** Of the first success. */
    since: NullableTimestamp;
    ok_at: NullableTimestamp;
    news_at: NullableTimestamp;
    created_at: Timestamp;
  };
  /** `read_at` is when the feed was first read for this story. */
  story_feed: { story: string; watch_id: string; read_at: NullableTimestamp };
  notice: {
    id: string;
    story: string;
    text: string;
    since: Timestamp;
    created_at: Timestamp;
    over_at: NullableTimestamp;
  };
  /** `told` is the platform's id of a person. */
  told_notice: { notice: string; platform: PlatformName; told: string; told_at: Timestamp };
}
