import { register } from 'node:module';

// `node --conditions=source --import <this file> program.ts` runs our sources as they are, without a build: for tests
// that need another process, to kill it.
register('./hooks.mjs', import.meta.url);
