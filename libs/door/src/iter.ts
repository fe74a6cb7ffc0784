/** What every route is served from. */
import type { DataSource } from 'typeorm';
import type { DocumentStore } from '#documents';
import type { OnePath } from '#procedures';

/** `service`: accounts of the demonstration open nothing. */
export type Mode = 'service' | 'demonstration';

export type Iter = OnePath & {
  source: DataSource;
  mode: Mode;
  /** Where the files that people send are kept. */
  documents: DocumentStore;
  /** Whether the worker is alive; absent where another process does its work. */
  heartbeat?: () => boolean | Promise<boolean>;
  /** Opens the operator's routes from elsewhere than this machine. */
  operatorToken?: string;
};

/** Injection token of `Iter`. */
export const ITER = Symbol('Iter');
