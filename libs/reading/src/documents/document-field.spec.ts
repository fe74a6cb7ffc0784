import { commonEvents, CALENDAR_CHANGE, type EventDefinition } from '#engine';
import { coDesign } from '#workflows';
import { documentFieldsOf, namesDocument } from './document-field.js';

const eventNamed = (stage: string, event: string): EventDefinition => {
  const found = coDesign.workflows.find(({ name }) => name === stage)?.events[event];
  if (!found) throw new Error(`${stage} has no ${event}.`);
  return found;
};

describe('where an event names a document', () => {
  const minutes = eventNamed('negotiation', 'session.record');
  const application = eventNamed('expression-of-interest', 'application.replace');
  const calendar = commonEvents[CALENDAR_CHANGE];

  it('is told by its schema, in lists by the place or the key of the row', () => {
    expect(documentFieldsOf(minutes)).toEqual(['/data/minutes']);
    expect(namesDocument(minutes, '/data/minutes')).toBe(true);
    const inRows = documentFieldsOf(application).filter((field) => field.includes('/0/'));
    expect(inRows.length).toBeGreaterThan(0);
    for (const field of inRows) {
      expect(namesDocument(application, field)).toBe(true);
      expect(namesDocument(application, field.replace('/0/', '/@STATUTO/'))).toBe(true);
    }
  });

  it.each(['/data/place', '/data', '/data/minutes/0', '/data/constructor', '/act/documentHash', '/minutes'])(
    'is not at %s of a step without an act',
    (field) => expect(namesDocument(minutes, field)).toBe(false),
  );

  it('is the text of its act, where it has one', () => {
    expect(calendar && namesDocument(calendar, '/act/documentHash')).toBe(true);
  });

  it('is found again by what it lists, for every event of every stage', () => {
    for (const { events } of coDesign.workflows)
      for (const definition of Object.values(events))
        for (const field of documentFieldsOf(definition)) expect(namesDocument(definition, field)).toBe(true);
  });
});
