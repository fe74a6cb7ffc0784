/** The demonstration table of programme P2, with a grouping and a single entity. */
import { given, type Ask } from '../../../libs/engine/testing/given.js';
import { noticeParameters } from '../../testing/demonstration.js';
import { act, hash, LEAD, manager, officer } from '../../convention/testing/demonstration.js';
import { terms as convened } from '../../convention/testing/conventions.js';
import { negotiation, type NegotiationInput } from '../index.js';

export const THIRD = 'a0000000-0000-4000-8000-000000000003';
export const input: NegotiationInput = {
  programme: {
    code: 'P2',
    title: 'Giovani e parità',
    contribution: 294_000_00,
    byYear: [
      { year: 2026, amount: 98_000_00 },
      { year: 2027, amount: 98_000_00 },
      { year: 2028, amount: 98_000_00 },
    ],
    municipalShare: 244_000_00,
    figures: ['Educatori professionali', 'Mediatori culturali'],
  },
  partners: [
    { application: 'e1', lead: LEAD, grouping: 'to-be-constituted', members: convened.party.members },
    {
      application: 'e2',
      lead: THIRD,
      grouping: 'single',
      members: [{ organisation: THIRD, shareBasisPoints: 10_000 }],
    },
  ],
  links: ['P5'],
  linkedNotices: [],
  parameters: noticeParameters,
};
export const at = '2027-05-03T09:00:00Z';
export const opened = given(negotiation, input, { at });
export const linked = given(
  negotiation,
  { ...input, linkedNotices: [{ procedure: 'avviso-collegato', title: 'Avviso collegato' }] },
  { at },
);

export const convene = (sessionOn = '2027-05-10', when = at): Ask => ({
  type: 'session.convene',
  by: officer,
  at: when,
  data: { sessionOn, place: 'sala dimostrativa', agenda: 'progetto', convocation: hash('convocation') },
});
export const session = (change: object = {}, when = '2027-05-10T16:00:00Z'): Ask => ({
  type: 'session.record',
  by: officer,
  at: when,
  data: {
    heldOn: '2027-05-10',
    minutes: hash('minutes'),
    present: [LEAD, THIRD],
    outcome: 'bozza condivisa',
    ...change,
  },
});
export const version = (change: object = {}, by = officer): Ask => ({
  type: 'project.version',
  by,
  at: '2027-05-11T09:00:00Z',
  data: { ...convened.project, version: 1, changes: 'dalla proposta alla prima bozza', ...change },
});
export const fix: Ask = { type: 'project.fix', by: officer, at: '2027-05-12T09:00:00Z' };
export const withFirst = (change: object) => ({ parties: [{ ...convened.party, ...change }] });
export const set = (change: object = {}): Ask => ({
  type: 'agreement.set',
  by: officer,
  at: '2027-05-12T10:00:00Z',
  data: { terms: convened.agreement, parties: [convened.party], ...change },
});
export const close = (type: string): Ask => ({
  type,
  by: manager,
  at: '2027-05-20T09:00:00Z',
  act: act('determination', '2027-05-19'),
  data: { motivation: 'gli obiettivi del programma sono raggiunti' },
});
export const worked = opened.after(convene(), session(), version());
