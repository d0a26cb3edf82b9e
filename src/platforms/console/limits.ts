/** What a terminal shows well; ours. */
export const CONSOLE_LIMITS = {
  /** Wide characters count two. */
  columns: 100,
  /** The widest label that the values are aligned behind; a longer one stands on its own line. */
  labelColumns: 22,
  /** Bytes of a file name; 255 is the most that common file systems take, see `man 7 path_resolution` (NAME_MAX). */
  fileNameBytes: 255,
  /** Milliseconds that writing and flushing one line may take on a busy disk. */
  timeoutMs: 2_000,
  /** Milliseconds to wait after a disk error. */
  retryAfterMs: 5_000,
} as const;
