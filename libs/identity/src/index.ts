export { actorFor, actorsFor, type ActorChoice } from './actor.js';
export { countAttempt } from './attempts.js';
export {
  domicileSchema,
  domicilesOf,
  recordDomicile,
  type Domicile,
  type KnownDomicile,
} from './domiciles.js';
export { createFeed, feedBehind, feedsOf, revokeFeed, type Feed, type FeedOf } from './feeds.js';
export { PASSWORD_LENGTH } from './password.js';
export {
  createPerson,
  giveMandate,
  grantRole,
  type NewGrant,
  type NewMandate,
  type NewPerson,
} from './people.js';
export {
  actFor,
  namesOf,
  signIn,
  signOut,
  viewerFor,
  viewerOf,
  type Credentials,
  type SignedIn,
} from './sessions.js';
export { organisationsOf, rolesIn, type Grant, type Mandate, type Place, type Viewer } from './viewer.js';
