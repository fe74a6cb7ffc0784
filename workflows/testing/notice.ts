/** One notice and what is asked of it, for the specs. All fictitious. */
import { CASE, CLOCK, caseId } from '#engine';
import { given, type Scene } from '../../libs/engine/testing/given.js';
import { notice } from '../notice/index.js';
import { noticeInput, type NoticeInput } from '../notice/notice.input.js';
import * as demo from './demonstration.js';

const { organisation, hash } = demo;

export const input: NoticeInput = noticeInput.parse({
  body: { slug: 'demo', name: 'Comune dimostrativo' },
  procedure: { slug: 'avviso-demo', title: 'Avviso dimostrativo' },
  period: { from: '2027', to: '2030' },
  programmes: ['P1', 'P2'].map((code) => ({
    code,
    title: `Programma ${code}`,
    aim: 'Aiutare chi cerca casa',
    contribution: 212_700_000,
    byYear: [2027, 2028, 2029].map((year) => ({ year, amount: 70_900_000 })),
    municipalShare: 212_700_000,
    lines: [],
    links: [],
    figures: ['Educatore'],
  })),
  coProgramming: {
    slug: 'percorso',
    outcome: 'documento preliminare',
    acts: [
      {
        type: 'executive-resolution',
        number: '177',
        date: '2024-07-30',
        body: 'Giunta',
        title: 'Documento preliminare',
      },
    ],
  },
  linked: [{ procedure: 'avviso-ambito', title: 'Avviso collegato' }],
  parameters: demo.noticeParameters,
});

export const guidelines = {
  type: 'guidelines.register',
  by: demo.executive,
  at: '2026-12-01T09:00:00Z',
  act: demo.resolution('executive-resolution', '2026-11-30'),
};
export const assigned = {
  type: 'officer.assign',
  by: demo.manager,
  at: '2026-12-01T10:00:00Z',
  data: { person: demo.officer.person },
};
export const declared = {
  type: 'conflict.declare',
  by: demo.officer,
  at: '2026-12-01T11:00:00Z',
  data: { kind: 'none', reason: null },
};
export const defined = {
  type: 'notice.define',
  by: demo.officer,
  at: '2026-12-02T09:00:00Z',
  data: {
    object: 'Co-progettazione dimostrativa',
    generalObjectives: ['Inclusione'],
    specificObjectives: ['Casa'],
    essentialFeatures: 'Interventi sul territorio',
    waysOfChoosing: 'Procedura comparativa',
    documents: {
      notice: hash('1'),
      applicationForm: hash('2'),
      draftConvention: hash('3'),
      privacy: hash('4'),
    },
  },
};
export const approved = {
  type: 'notice.approve',
  by: demo.manager,
  at: '2026-12-10T09:00:00Z',
  act: demo.determination('2026-12-09'),
  data: { cup: 'B41H27000010004' },
};
export const published = {
  type: 'notice.publish',
  by: demo.publisher,
  at: '2026-12-15T09:00:00Z',
  data: { publishedOn: '2026-12-15', place: 'albo pretorio' },
};
export const opened = { type: 'applications.open', by: CLOCK, at: '2027-01-07T08:00:00Z' };
export const closed = { type: 'applications.close', by: CLOCK, at: '2027-02-08T11:00:01Z' };

export const drafted = (change: Partial<NoticeInput> = {}): Scene =>
  given(notice, { ...input, ...change }, { at: '2026-12-01T08:00:00Z', by: demo.officer });
export const ready = (change: Partial<NoticeInput> = {}) =>
  drafted(change).after(guidelines, assigned, declared, defined);
export const open = (change: Partial<NoticeInput> = {}) => ready(change).after(approved, published, opened);

export const starts = (name: string, at = '2027-01-20T09:00:00Z') => ({
  type: 'application.start',
  by: demo.partner(name),
  at,
});
export const applicationId = (scene: Scene, key: string) =>
  caseId(scene.self.id, 'expression-of-interest', key);

export const files = (scene: Scene, key: string, names: string[], programmes = ['P1']) => ({
  type: 'application.filed',
  by: CASE,
  at: '2027-02-01T09:00:00Z',
  data: { case: applicationId(scene, key), key, organisations: names.map(organisation), programmes },
});

export const decides = (
  scene: Scene,
  key: string,
  name: string,
  outcome = 'admitted',
  programmes = ['P1'],
) => ({
  type: 'application.decided',
  by: CASE,
  at: '2027-02-20T09:00:00Z',
  data: {
    case: applicationId(scene, key),
    outcome,
    output: {
      key,
      applicant: organisation(name),
      grouping: 'single',
      members: [{ organisation: organisation(name), shareBasisPoints: 10_000 }],
      programmes: programmes.map((code) => ({ code, coFinancing: 7_090_000 })),
    },
  },
});
