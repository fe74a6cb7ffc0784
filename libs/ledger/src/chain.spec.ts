import fc from 'fast-check';
import { aChain, anEntry, stored, theCase } from '../testing/chains.js';
import { checkChain, entryHash, sha256, type StoredEntry } from './index.js';

const { entries, head } = aChain(5);

const breakOf = (changed: readonly StoredEntry[], kept = head) => {
  const verdict = checkChain(theCase, changed, kept);
  return verdict.ok ? null : verdict.broken;
};

const at = (revision: number): StoredEntry => entries[revision - 1] as StoredEntry;
const replaced = (revision: number, change: Partial<StoredEntry>) =>
  entries.map((entry) => (entry.revision === revision ? { ...entry, ...change } : entry));

describe('a chain', () => {
  it('that nobody touched holds, and is read', () => {
    const verdict = checkChain(theCase, entries, head);
    expect(verdict.ok && verdict.entries.map(({ entry }) => entry.command)).toEqual([
      'command-1',
      'command-2',
      'command-3',
      'command-4',
      'command-5',
    ]);
  });

  it('breaks at the entry in which any one byte was changed', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5 }),
        fc.nat(),
        fc.integer({ min: 1, max: 255 }),
        (revision, where, xor) => {
          const body = Buffer.from(at(revision).body);
          const index = where % body.length;
          body[index] = (body[index] ?? 0) ^ xor;
          expect(breakOf(replaced(revision, { body }))).toEqual({
            caseId: theCase,
            revision,
            code: 'bytes-differ',
            about: {},
          });
        },
      ),
      { numRuns: 500 },
    );
  });

  it('breaks at the first entry when several were changed', () => {
    const body = Buffer.from('{}');
    const twice = entries.map((entry) => (entry.revision >= 2 ? { ...entry, body } : entry));
    expect(breakOf(twice)?.revision).toBe(2);
  });

  it.each([1, 2, 4])('breaks where entry %i was taken out', (revision) => {
    const without = entries.filter((entry) => entry.revision !== revision);
    expect(breakOf(without)).toEqual({
      caseId: theCase,
      revision: revision + 1,
      code: 'entry-missing',
      about: { missing: revision },
    });
  });

  it('breaks where two entries changed places, numbers and all', () => {
    const swapped = [at(1), { ...at(3), revision: 2 }, { ...at(2), revision: 3 }, at(4), at(5)];
    expect(breakOf(swapped)).toMatchObject({ revision: 2, code: 'link-broken' });
  });

  it('breaks where an entry was put in', () => {
    const alien = stored(anEntry({ revision: 3, previous: at(2).hash, command: 'alien' }));
    const shifted = [at(1), at(2), alien, { ...at(3), revision: 4 }, { ...at(4), revision: 5 }];
    expect(breakOf(shifted)).toMatchObject({ revision: 4, code: 'link-broken' });
  });

  it('breaks at its end where the last entries were cut off', () => {
    expect(breakOf(entries.slice(0, 3))).toEqual({
      caseId: theCase,
      revision: 5,
      code: 'end-differs',
      about: { last: 3 },
    });
    expect(breakOf([])).toMatchObject({ code: 'no-entries' });
  });

  it('breaks at its end where entries were added', () => {
    const more = stored(anEntry({ revision: 6, previous: at(5).hash, command: 'more' }));
    expect(breakOf([...entries, more])).toMatchObject({
      code: 'end-differs',
      about: { last: 6 },
    });
  });

  it('breaks where the last entry was written anew, hash and all', () => {
    const anew = stored(anEntry({ revision: 5, previous: at(4).hash, command: 'command-5', to: 'admitted' }));
    expect(breakOf([...entries.slice(0, 4), anew])).toMatchObject({
      revision: 5,
      code: 'head-hash-differs',
    });
  });

  it('breaks at the next entry where one in the middle was written anew', () => {
    const anew = stored(anEntry({ revision: 3, previous: at(2).hash, command: 'command-3', to: 'admitted' }));
    const forged = entries.map((entry) => (entry.revision === 3 ? anew : entry));
    expect(breakOf(forged)).toMatchObject({ revision: 4, code: 'link-broken' });
  });

  it.each([
    ['command_id', { commandId: 'other' }],
    ['request_hash', { requestHash: sha256('other') }],
    ['event', { event: 'application.admit' }],
    ['actor_person', { actorPerson: 'somebody' }],
    ['actor_role', { actorRole: 'manager' }],
    ['on_behalf_of', { onBehalfOf: 'somebody' }],
    ['occurred_at', { occurredAt: '2026-02-01T08:59:30.001Z' }],
    ['recorded_at', { recordedAt: '2026-02-02T09:00:00.000Z' }],
  ])('breaks where the column %s was edited', (column, change) => {
    expect(breakOf(replaced(4, change))).toEqual({
      caseId: theCase,
      revision: 4,
      code: 'copy-differs',
      about: { column },
    });
  });

  it.each([
    ['the hash', { hash: sha256('other') }, 'bytes-differ'],
    ['the previous hash', { previousHash: sha256('other') }, 'link-broken'],
    ['the revision', { revision: 9 }, 'entry-missing'],
  ])('breaks where %s was edited', (_, change, code) => {
    expect(breakOf(replaced(3, change))).toMatchObject({ code });
  });

  it.each([
    ['not canonical', '{ "format": 1, "by": {} }', 'not-canonical'],
    ['no entry', 'null', 'not-an-entry'],
    ['no JSON', 'so be it', 'not-an-entry'],
  ])('breaks where bytes that are %s were given their own hash', (_, text, code) => {
    const body = Buffer.from(text);
    expect(breakOf(replaced(1, { body, hash: entryHash(body) }))).toMatchObject({ revision: 1, code });
  });

  it.each([
    ['of another case', { case: 'another' }],
    ['of another revision', { revision: 7 }],
    ['after another entry', { previous: sha256('other') }],
  ])('breaks where a whole entry %s was put in its place', (_, change) => {
    const moved = { ...stored(anEntry({ revision: 1, command: 'command-1', ...change })), revision: 1 };
    const placed = { ...moved, caseId: theCase, previousHash: at(1).previousHash };
    expect(breakOf([placed, ...entries.slice(1)])).toMatchObject({
      code: 'of-another-place',
    });
  });
});

describe('the same instant in two spellings', () => {
  it('is no break', () => {
    const spelled = replaced(2, { occurredAt: '2026-02-01T08:59:30Z' });
    expect(breakOf(spelled)).toBeNull();
  });
});
