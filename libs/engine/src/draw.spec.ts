import { soundState, workflowWith } from '../testing/wrong.js';
import { application, call } from '../testing/sample/index.js';
import { drawWorkflow, outcomesOf } from './index.js';

const lines = (diagram: string) => diagram.split('\n').map((line) => line.trim());

describe('the picture of a stage', () => {
  it('begins where a case begins and ends in every outcome', () => {
    for (const workflow of [application, call]) {
      const drawn = lines(drawWorkflow(workflow));
      expect(drawn[0]).toBe('stateDiagram-v2');
      expect(drawn[1]).toMatch(/^\[\*\] --> /);
      for (const outcome of outcomesOf(workflow))
        expect(drawn).toContain(`${outcome.replaceAll('-', '_')} --> [*]`);
    }
  });

  it('names states and steps with the words that people read, in their language', () => {
    const { it: italian, en: english } = application.texts;
    const [state] = Object.keys(italian.states).filter((name) => !name.includes('.'));
    expect(drawWorkflow(application)).toContain(italian.states[state ?? '']);
    expect(drawWorkflow(application, 'en')).toContain(english.states[state ?? '']);
  });

  it('draws an arrow for a step that moves, and a remark for one that stays', () => {
    const staying = workflowWith({
      states: {
        open: { ...soundState('open'), on: { ...(soundState('open')['on'] as object), 'file.note': {} } },
      },
      events: { 'file.note': {} },
    });
    const drawn = lines(drawWorkflow(staying));
    expect(drawn.filter((line) => line.startsWith('open -->'))).toEqual([
      'open --> closed : do',
      'open --> lapsed : ⏱ do',
    ]);
    expect(drawn.filter((line) => line.startsWith('open :'))).toEqual(['open : ⏱ a term', 'open : do']);
  });

  it('marks the terms that are open in a state', () => {
    const drawn = [application, call].map((workflow) => drawWorkflow(workflow)).join('\n');
    expect(drawn).toContain('⏱');
  });

  it('puts parallel regions side by side, their arrows inside them', () => {
    const region = { initial: 'draft', states: { draft: { on: { 'file.close': 'set' } }, set: {} } };
    const parallel = workflowWith({
      states: {
        open: { ...soundState('open'), on: { 'table.open': 'table' } },
        table: {
          type: 'parallel',
          states: { project: region, agreement: region },
          on: { 'table.end': 'closed' },
        },
      },
      events: { 'table.open': {}, 'table.end': {} },
    });
    const drawn = drawWorkflow(parallel);
    expect(lines(drawn)).toContain('--');
    expect(drawn).toMatch(/state "[^"]*" as table_project \{[^}]*table_project_draft --> table_project_set/);
  });

  it('is the same text for the same workflow', () => {
    expect(drawWorkflow(application)).toBe(drawWorkflow(application));
  });

  it('lets no colon, semicolon or hash of a text end a label', () => {
    const odd = structuredClone({ ...application.texts.it.events });
    const [event] = Object.keys(odd);
    const texts = {
      ...application.texts,
      it: {
        ...application.texts.it,
        events: { ...odd, [event ?? '']: { action: 'Apri: prima; poi #1 "qui"', done: 'Aperto' } },
      },
    };
    expect(drawWorkflow({ ...application, texts })).toContain('Apri, prima, poi 1 qui');
  });
});
