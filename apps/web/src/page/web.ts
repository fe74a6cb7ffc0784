/** What the pages are served with. */
import type { Assets } from '../assets/assets.js';

export type Account = {
  email: string;
  password: string;
  name: string;
  /** The role. */
  about: string;
};

/** What a demonstration lets people do that no service would. */
export type Stage = {
  accounts: readonly Account[];
  /** Moves time forward to an instant, ringing on its moment everything that falls due on the way. @returns where it stands */
  move: (to: string) => Promise<string>;
};

export type Web = {
  assets: Assets;
  stage: Stage | null;
};

/** Injection token of `Web`. */
export const WEB = Symbol('Web');
