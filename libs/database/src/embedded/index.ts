export { EmbeddedFailure, type Problem } from './failure.js';
export {
  runningEmbedded,
  startEmbedded,
  type EmbeddedAddress,
  type EmbeddedOptions,
  type EmbeddedPostgres,
} from './start-embedded.js';
