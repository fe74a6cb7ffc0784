import { writeCalendar, type CalendarEvent } from '#icalendar';
import { explainTerm, startOfDay } from '#terms';
import type { PlanStep, ProcedurePlan } from './plan.types.js';

/** The plan as an iCalendar file: one event a step. The derivation is the description. No personal data. */
export function planAsIcs(plan: ProcedurePlan): string {
  return writeCalendar({
    program: '-//Iter//Piano di una procedura//IT',
    name: plan.procedure.title,
    events: plan.steps.map((step) => eventOf(step, plan)),
  });
}

const eventOf = (step: PlanStep, plan: ProcedurePlan): CalendarEvent => ({
  uid: `${plan.procedure.slug}-${step.code}@iter`,
  stamp: startOfDay(plan.publishOn),
  when: step.at === null ? { day: step.day } : { at: step.at },
  title: step.title,
  description: step.derivation === null ? step.norm : explainTerm(step.derivation),
  category: step.phase,
  status: 'TENTATIVE',
});
