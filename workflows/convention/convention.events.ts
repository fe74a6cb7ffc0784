import type { EventsOf } from '#engine';
import { accountEvents } from './account.events.js';
import { executionEvents } from './execution.events.js';
import { signingEvents } from './signing.events.js';

export const events = { ...signingEvents, ...executionEvents, ...accountEvents };

export type ConventionEvent = EventsOf<typeof events>;
