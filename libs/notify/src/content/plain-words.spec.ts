import { CLOCK, loadProcedure } from '#engine';
import { digestOf } from '#ledger';
import { calendarRef, computeTerm, endOfDay } from '#terms';
import { coDesign } from '../../../../workflows/index.js';
import { gulpease } from '../../testing/gulpease.js';
import type { Mail } from './mail.js';
import { write } from './mail.js';
import { noticeMail } from './notice-mail.js';
import { reminderMail } from './reminder-mail.js';
import type { Reader } from './footer.js';

const procedure = loadProcedure(coDesign, digestOf);
const workflows = coDesign.workflows.map(({ name }) => procedure.current(name));

/** What the placeholders of the notices hold, as the story fills them. */
const DATA = {
  about: 'Avviso per co-progettare i servizi del Comune di Crema',
  agenda: 'progetto di dettaglio; quadro economico',
  amount: '41.666,66 euro',
  answer: 'Sì. La sede può essere fuori Crema, se le attività si svolgono in città.',
  application: '2025-3',
  approved: '41.666,66 euro',
  balance: '0,00 euro',
  confirmed: 1,
  closing: 'venerdì 17 ottobre 2025, ore 12:00',
  cuts: '120,00 euro, spesa senza documento',
  days: 10,
  documents: 3,
  due: '500.000,00 euro',
  end: 'domenica 31 dicembre 2028',
  filedAt: 'venerdì 17 ottobre 2025, ore 12:00:33',
  from: 'giovedì 1 gennaio 2026',
  grounds: 'manca l’iscrizione al RUNTS',
  ground: 'risorse ridotte',
  items: 'il bilancio 2024, lo statuto',
  lastDay: 'martedì 29 febbraio 2028',
  left: '1.200,00 euro',
  mandate: '118/2026',
  members: 2,
  motivation: 'Le risorse regionali finiscono.',
  number: 2,
  open: 3,
  period: 1,
  place: 'in municipio',
  programme: 'P4, sostegno alle famiglie',
  repertory: 'n. 12/2025',
  requests: 'la fattura del costo n. 3',
  rows: 'riga 4: 120,00 euro',
  sessionOn: 'lunedì 10 novembre 2025',
  target: 'lo sportello di quartiere',
  title: 'Avviso per co-progettare i servizi del Comune di Crema',
  to: 'martedì 31 marzo 2026',
  what: 'la sede può essere fuori Crema',
};

const CASE = { id: 'a-case', title: 'Rendicontazione da giovedì 1 gennaio 2026 a martedì 31 marzo 2026' };
const PARTNER: Reader = {
  language: 'it',
  capacity: { organisation: 'Consorzio Aurora di Esempio' },
  requiredBy: null,
};
const BASE = 'https://iter.example';

const computed = computeTerm({
  term: { count: 30, unit: 'days', kind: 'act', norm: 'avviso, art. 12' },
  start: '2026-03-31',
  startFact: 'fine del periodo',
  calendar: calendarRef(),
});

const notices = workflows.flatMap((workflow) =>
  Object.keys(workflow.texts.it.notices).map((notice) => ({
    name: `${workflow.name}.${notice}`,
    workflow,
    notice,
  })),
);
const terms = workflows.flatMap((workflow) =>
  Object.entries(workflow.terms)
    .filter(([, { owner }]) => !('role' in owner && owner.role === CLOCK.role))
    .map(([term, { awaits, norm }]) => ({ name: `${workflow.name}.${term}`, workflow, term, awaits, norm })),
);

const notice = ({ workflow, notice: name }: (typeof notices)[number], reader = PARTNER): Mail =>
  noticeMail({ case: CASE, workflow, notice: name, data: DATA }, reader, BASE);

const reminder = (
  { workflow, term, awaits, norm }: (typeof terms)[number],
  reader = PARTNER,
  late = false,
  courtesy = false,
): Mail =>
  reminderMail(
    {
      case: CASE,
      workflow,
      term,
      steps: awaits,
      norm,
      dueAt: endOfDay(computed.lenient),
      derivation: { computed },
      now: late ? '2026-05-02T06:00:00Z' : '2026-04-15T06:00:00Z',
      owner: null,
      courtesy,
      draftSavedAt: late ? null : '2026-04-12T16:20:00Z',
    },
    reader,
    BASE,
  );

/** Read by the offices alone. */
const STAFF = ['convention.publicationDue'];

const prose = ({ sections, footer }: Mail): string[] =>
  [...sections, ...footer].flatMap(({ lines, items = [] }) => [...lines, ...items]);

describe('every message', () => {
  it.each(notices)('$name reads easily, and leaves no hole (Gulpease 60)', (one) => {
    const mail = notice(one);
    expect(gulpease(prose(mail))).toBeGreaterThanOrEqual(60);
    // The words of the stage alone, without the fixed ones around them.
    expect(gulpease(mail.sections[0]?.lines ?? [])).toBeGreaterThanOrEqual(
      STAFF.includes(one.name) ? 50 : 60,
    );
    expect(write(mail).plain).not.toMatch(/\{\w+\}/);
    expect(write(mail).subject).not.toMatch(/\{\w+\}/);
  });

  it.each(terms)('$name reads easily as a reminder, before and after (Gulpease 60)', (one) => {
    expect(gulpease(prose(reminder(one)))).toBeGreaterThanOrEqual(60);
    expect(gulpease(prose(reminder(one, PARTNER, true)))).toBeGreaterThanOrEqual(60);
    expect(gulpease(prose(reminder(one, PARTNER, false, true)))).toBeGreaterThanOrEqual(60);
    expect(gulpease(prose(reminder(one, { ...PARTNER, certified: true })))).toBeGreaterThanOrEqual(60);
  });

  it.each(notices)('$name says the same in English', (one) => {
    const { subject, plain } = write(notice(one, { ...PARTNER, language: 'en' }));
    expect(subject).not.toBe(one.notice);
    expect(plain).toContain('The case is here:');
    expect(plain).not.toMatch(/\{\w+\}/);
  });
});
