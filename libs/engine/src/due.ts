import { endOfDay, type ComputedTerm } from '#terms';
import type { Due, Reading } from './vocabulary.js';

/** Due at the end of the last day of a counted term, by one of its readings: counted again, it is read in the same way. */
export const dueBy = (reading: Reading, computed: ComputedTerm): Due => ({
  dueAt: endOfDay(computed[reading]),
  norm: computed.input.term.norm,
  reading,
  computed,
});
