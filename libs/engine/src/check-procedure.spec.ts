import { createHash } from 'node:crypto';
import { sample, application, call } from '../testing/sample/index.js';
import { workflowWith } from '../testing/wrong.js';
import {
  checkProcedure,
  loadProcedure,
  type Json,
  type ProcedureDefinition,
  type Published,
} from './index.js';

const digest = (structure: Json): string =>
  createHash('sha256').update(JSON.stringify(structure)).digest('hex');

const stories = (change: Partial<ProcedureDefinition>, published: Published = {}) =>
  checkProcedure(loadProcedure({ ...sample, ...change }, digest), published).map((finding) => finding.story);

const outcomesOfApplication = sample.outcomes['application'] ?? {};

describe('the checks of a procedure', () => {
  it('find nothing wrong with a sound one', () => {
    expect(stories({})).toEqual([]);
  });

  it('find an outcome that leads nowhere', () => {
    const { withdrawn: _withdrawn, ...others } = outcomesOfApplication;
    expect(stories({ outcomes: { ...sample.outcomes, application: others } })).toEqual([
      'The outcome "withdrawn" of application leads nowhere: the procedure does not say what follows.',
    ]);
  });

  it('find a consequence of an outcome that does not exist', () => {
    const more = { ...outcomesOfApplication, forgotten: 'ends' as const };
    expect(stories({ outcomes: { ...sample.outcomes, application: more } })).toEqual([
      'The procedure says what follows the outcome "forgotten" of application, which has no such outcome.',
    ]);
  });

  it('find an outcome told to nobody, and one told in words that the hearer does not take', () => {
    const orphan = {
      ...sample.outcomes,
      call: { concluded: { tells: 'parent' as const, event: 'x' }, lapsed: 'ends' as const },
    };
    expect(stories({ outcomes: orphan })).toEqual([
      'The outcome "concluded" of call tells its parent, and it has none.',
    ]);
    const strange = {
      ...outcomesOfApplication,
      withdrawn: { tells: 'root' as const, event: 'closing.extend' },
    };
    expect(stories({ outcomes: { ...sample.outcomes, application: strange } })).toEqual([
      'The outcome "withdrawn" of application tells call "closing.extend", which a case may not ask of it.',
    ]);
  });

  it('find a stage that nothing opens, and an opening of no stage', () => {
    expect(stories({ opens: { call: ['application', 'appeal'] } })).toEqual([
      '"appeal" is opened and is no workflow of the procedure.',
    ]);
    expect(
      stories({
        workflows: [call, application, workflowWith()],
        outcomes: { ...sample.outcomes, file: { closed: 'ends', lapsed: 'ends' } },
      }),
    ).toEqual(['Nothing opens "file".']);
  });

  it('find a stage that opens a case which the procedure does not foresee', () => {
    expect(stories({ opens: {}, roots: ['call', 'application'] })).toContain(
      'call opens cases of "application", and the procedure does not say so.',
    );
  });

  it('find a published version that changed, and say what to do', () => {
    const { hash } = loadProcedure(sample, digest).current('application');
    expect(stories({}, { application: { 1: hash } })).toEqual([]);
    expect(stories({}, { application: { 1: 'a'.repeat(64) } })).toEqual([
      `application v1 was published as aaaaaaaaaaaa and is now ${hash.slice(0, 12)}: ` +
        'running cases follow the published one. Keep it under past/, and give the change a new version.',
    ]);
  });

  it('find a published version that is not here any more', () => {
    expect(stories({}, { application: { 0: 'a'.repeat(64) } })).toEqual([
      'application v0 was published and is not here: running cases may follow it. Keep it under past/.',
    ]);
  });

  it('find two texts under one version', () => {
    expect(stories({ past: [{ ...call, name: 'application' }] })).toContain(
      'There are two workflows application v1: give one of them another version.',
    );
  });
});

describe('the hash of the rules', () => {
  const hashOf = (workflow = application) =>
    loadProcedure({ ...sample, workflows: [call, workflow] }, digest).current('application').hash;

  it('is the same for the same rules, and leaves words alone', () => {
    const texts = { ...application.texts, it: { ...application.texts.it, title: 'Altro' } };
    expect(hashOf({ ...application, texts })).toBe(hashOf());
  });

  it.each([
    [
      'a role',
      {
        events: {
          ...application.events,
          'rescue.open': { ...application.events['rescue.open'], roles: ['x'] },
        },
      },
    ],
    [
      'the norm of a rule',
      {
        rules: { ...application.rules, amountIsAsked: { ...application.rules['amountIsAsked'], norm: 'x' } },
      },
    ],
    [
      'what a term expires with',
      { terms: { ...application.terms, rescue: { ...application.terms['rescue'], expires: 'x' } } },
    ],
    ['the machine', { machine: call.machine }],
  ])('changes with %s', (_, change) => {
    expect(hashOf({ ...application, ...change } as typeof application)).not.toBe(hashOf());
  });
});

describe('a loaded procedure', () => {
  const procedure = loadProcedure(sample, digest);

  it('gives the workflow in force, or says that there is none', () => {
    expect(procedure.current('call').version).toBe(1);
    expect(() => procedure.current('appeal')).toThrow(
      'There is no workflow "appeal" in the procedure "sample".',
    );
  });

  it('gives a case the very rules it is pinned to, or refuses', () => {
    const { hash } = procedure.current('call');
    expect(procedure.pinned('call', 1, hash).name).toBe('call');
    expect(() => procedure.pinned('call', 2, hash)).toThrow('The rules "call" version 2 are not here.');
    expect(() => procedure.pinned('call', 1, 'other')).toThrow('they were changed in place');
  });
});
