/** The part of pg.Pool that the store and BullMQ use, so that the embedded engine can stand in for a server. */
export interface SqlResult<R> {
  readonly rows: R[];
  readonly rowCount: number | null;
  readonly command: string;
}

interface Queryable {
  query<R extends object>(text: string, values?: unknown[]): Promise<SqlResult<R>>;
}

export interface Notification {
  readonly channel: string;
  readonly payload?: string | undefined;
}

/** One session for as long as it is held. */
export interface SqlClient extends Queryable {
  release(destroy?: boolean): void;
  on(event: 'notification', listener: (notification: Notification) => void): this;
  on(event: 'error', listener: (error: Error) => void): this;
  on(event: 'end', listener: () => void): this;
  removeListener(event: 'notification', listener: (notification: Notification) => void): this;
  removeAllListeners(event?: string): this;
}

export interface SqlPool extends Queryable {
  readonly options: { readonly max: number; readonly keepAlive?: boolean | undefined };
  connect(): Promise<SqlClient>;
  end(): Promise<void>;
  on(event: 'error', listener: (error: Error) => void): this;
  on(event: 'connect', listener: (client: SqlClient) => void): this;
  removeAllListeners(event?: string): this;
}
