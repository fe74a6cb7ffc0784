import * as demo from '../testing/demonstration.js';
import { notice } from './index.js';
import {
  approved,
  assigned,
  declared,
  defined,
  drafted,
  guidelines,
  input,
  open,
  published,
  ready,
} from '../testing/notice.js';

const { noticeParameters: parameters } = demo;

describe('the preparation of a notice', () => {
  it('needs guideline act, officer without conflict and the contents of article 55 before the approval', () => {
    drafted()
      .when(approved)
      .isRefusedFor(
        'guidelinesAreRegistered',
        'officerIsAssigned',
        'officerHasNoConflict',
        'noticeIsDefined',
      );
    ready().when(approved).reaches('approved');
  });

  it('is approved by an effective, numbered determination (R34)', () => {
    const { number: _number, ...unnumbered } = approved.act;
    ready()
      .when({ ...approved, act: unnumbered })
      .isRefusedFor('noticeActHasNumber');
    const { effectiveOn: _effectiveOn, ...withoutEffect } = approved.act;
    ready()
      .when({ ...approved, act: withoutEffect })
      .isRefusedFor('act-not-effective');
    ready()
      .when({ ...approved, act: demo.resolution('executive-resolution', '2026-12-09') })
      .isRefusedFor('act-type');
  });

  it('refers to the outcome of a co-programming path (R31)', () => {
    ready({ coProgramming: null }).when(approved).isRefusedFor('followsCoProgramming');
  });

  it('fixes the selection beforehand when partners compete (R04)', () => {
    const { criteria: _criteria, ...unfixed } = parameters.selection;
    ready({ parameters: { ...parameters, selection: unfixed } })
      .when(approved)
      .isRefusedFor('selectionIsFixed');
    const together = { ...unfixed, mode: demo.given('all-admitted' as const) };
    ready({ parameters: { ...parameters, selection: together } })
      .when(approved)
      .reaches('approved');
  });

  it('keeps the money of every programme, by year and payer (R28, R29)', () => {
    const context = ready().last.envelope.context;
    expect(context['programmes']).toEqual(input.programmes);
  });

  it('warns when the officer approves their own proposal', () => {
    const same = { ...demo.manager, person: demo.officer.person };
    ready()
      .when({ ...approved, by: same })
      .owes({ kind: 'warn', warning: 'officerApproves' });
  });

  it('is written by the assigned officer, once free of conflict', () => {
    const other = { ...demo.officer, person: demo.person('someone else') };
    drafted()
      .after(assigned)
      .when({ ...declared, by: other })
      .isRefusedFor('isAssignedOfficer');
    const conflict = { ...declared, data: { kind: 'actual', reason: 'Rapporto con un ente.' } };
    drafted().after(assigned, conflict).when(defined).isRefusedFor('officerHasNoConflict');
    drafted().after(assigned, conflict, assigned, declared).when(defined).reaches('drafted');
  });

  it('goes on with a new officer, who declares again', () => {
    open()
      .after({ ...assigned, at: '2027-01-10T09:00:00Z' })
      .when(declared)
      .reaches('under-way.open');
  });

  it('is not published for too short a time, in the future, or to close on a holiday', () => {
    const late = {
      ...published,
      at: '2027-01-20T09:00:00Z',
      data: { ...published.data, publishedOn: '2027-01-20' },
    };
    ready().after(approved).when(late).isRefusedFor('publishedLongEnough');
    ready()
      .after(approved)
      .when({ ...published, at: '2026-12-14T09:00:00Z' })
      .isRefusedFor('publicationIsPast');
    const applications = { ...parameters.applications, closeAt: demo.given('2027-02-07T12:00') };
    ready({ parameters: { ...parameters, applications } })
      .after(approved)
      .when(published)
      .isRefusedFor('closesOnWorkingDay');
  });

  it('starts the term of conclusion with its publication', () => {
    const term = ready().after(approved).when(published).owes({ kind: 'open-term', term: 'conclusion' });
    expect(term).toMatchObject({
      computed: { input: { start: '2026-12-15' }, raw: '2027-06-13', strict: '2027-06-14' },
    });
  });

  it('may register its guidelines first or last', () => {
    drafted().after(assigned, declared, defined, guidelines).when(approved).reaches('approved');
  });
});

describe('notice: who may see it', () => {
  const concerned = (publication: unknown) =>
    (notice.concerns as unknown as (context: object) => readonly string[])({ publication });

  it('concerns no organisation before it is published, and every one after', () => {
    expect(concerned(null)).toEqual([]);
    expect(concerned({ on: '2027-01-07' })).toEqual(['*']);
  });
});
