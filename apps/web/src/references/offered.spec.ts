import { loadProcedure, schemaOf } from '#engine';
import { digestOf } from '#ledger';
import { coDesign, REFERENCES } from '#workflows';
import type { Schema } from '../forms/schema.js';
import { offersFrom } from './offered.js';

const referencesIn = (schema: Schema): string[] => [
  ...[schema.refersTo, schema.mayName].flatMap((reference) => reference ?? []),
  ...[
    ...(schema.anyOf ?? []),
    ...Object.values(schema.properties ?? {}),
    ...(schema.items ? [schema.items] : []),
  ].flatMap(referencesIn),
];

const known = { organisation: (id: string) => `Ente ${id}`, person: (id: string) => `Persona ${id}` };
const offered = (context: Record<string, unknown>, reference: string) =>
  offersFrom({ context, known, language: 'it' })(reference);

describe('what the data of an event may name', () => {
  it('is asked for by some form, each of them', () => {
    const asked = loadProcedure(coDesign, digestOf).all.flatMap((workflow) =>
      Object.keys(workflow.events).flatMap((event) => referencesIn(schemaOf(workflow, event) as Schema)),
    );
    expect(new Set(asked)).toEqual(new Set(REFERENCES));
  });

  it.each(REFERENCES)('is not invented where the case knows nothing: %s', (reference) => {
    expect(offered({}, reference)).toEqual([]);
  });

  it.each([
    [
      'report-line',
      { report: { lines: [{ number: 2, description: 'Affitto', claimed: 12_050 }] } },
      [{ value: '2', label: '2 · Affitto · €\u00a0120,50' }],
    ],
    [
      'co-financing-line',
      { report: { coFinancing: [{ number: 1, description: 'Volontari', amount: 100 }] } },
      [{ value: '1', label: '1 · Volontari · €\u00a01,00' }],
    ],
    [
      'linked-notice',
      { linkedNotices: [{ procedure: 'avviso-b', title: 'Avviso B' }] },
      [{ value: 'avviso-b', label: 'Avviso B' }],
    ],
    [
      'incompatibility',
      {
        parameters: {
          commission: { incompatibilities: { value: [{ code: 'CONFLITTO', text: 'In conflitto.' }] } },
        },
      },
      [{ value: 'CONFLITTO', label: 'CONFLITTO · In conflitto.' }],
    ],
    [
      'open-question',
      {
        clarifications: [
          { number: 1, question: 'Chi?', answer: 'Tutti.' },
          { number: 2, question: 'Quando?', answer: null },
        ],
      },
      [{ value: '2', label: '2 · Quando?' }],
    ],
    [
      'exclusion-ground',
      {
        parameters: {
          requirements: { value: [{ code: 'ETS', text: 'È un ente.', documents: [] }] },
          exclusionCauses: { value: [{ code: 'DOPPIA', text: 'Due domande.' }] },
        },
      },
      [
        { value: 'ETS', label: 'ETS · È un ente.' },
        { value: 'DOPPIA', label: 'DOPPIA · Due domande.' },
      ],
    ],
    [
      'report',
      { reports: [{ key: 'r1', from: '2026-01-01', to: '2026-03-31' }] },
      [{ value: 'r1', label: 'Dal giovedì 1 gennaio 2026 al martedì 31 marzo 2026' }],
    ],
    [
      'application',
      { candidates: [{ application: 'a1', lead: 'alfa' }] },
      [{ value: 'a1', label: 'n. 1 · Ente alfa' }],
    ],
    [
      'commissioner',
      { commission: { members: [{ person: 'ada' }] } },
      [{ value: 'ada', label: 'Persona ada' }],
    ],
  ])('is found in the case: %s', (reference, context, options) => {
    expect(offered(context, reference)).toEqual(options);
  });

  it('may cease on one level or another; one code on two levels is offered once', () => {
    const context = {
      running: { programme: ['P4'], intervention: ['A1'], activity: ['A1', 'A2'] },
      titles: { P4: 'Giovani', A1: 'Doposcuola', A2: 'Sportello' },
    };
    expect(offered(context, 'cessation')).toEqual([
      { value: 'P4', label: 'Tutto il programma P4 · Giovani' },
      { value: 'A1', label: 'Intervento A1 · Doposcuola / Attività A1 · Doposcuola' },
      { value: 'A2', label: 'Attività A2 · Sportello' },
    ]);
  });

  it('what stands beside the case goes first', () => {
    const programme = [{ value: 'P1', label: 'P1' }];
    const offers = offersFrom({ context: {}, known, language: 'it', beside: { programme } });
    expect(offers('programme')).toBe(programme);
  });
});
