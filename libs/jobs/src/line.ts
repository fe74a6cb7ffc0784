/** A queue that is open, whatever keeps it. Nothing above knows which back end it is. */
import type { Alarm, SetAlarm } from './alarm.js';

export type Listener = {
  /** Takes nothing more, and waits for what is being rung, but not for ever. Never throws. */
  close: () => Promise<void>;
};

export type Line = {
  /** Sets an alarm; one that is set already stays as it is. */
  add: (alarm: SetAlarm, delayMs: number) => Promise<void>;
  /** Puts a sign of life in the queue, for whoever works there to take away. */
  beat: (id: string) => Promise<void>;
  /** Whether nobody has taken that sign away yet. */
  beatIsLeft: (id: string) => Promise<boolean>;
  listen: (ring: (alarm: Alarm) => Promise<void>, concurrency: number) => Listener;
  /** Ends everything, listeners first. Never throws, even with nobody at the other end. */
  close: () => Promise<void>;
};

/** Configuration or a server that no waiting will mend: an operator must act. */
export class JobsRefused extends Error {
  override name = 'JobsRefused';
}
