import { storiesOf, workflowWith } from '../testing/wrong.js';
import { checkWorkflow, concealedIn, type Concealed } from './index.js';

const rule: Concealed = {
  while: ['open'],
  keptIn: 'points',
  text: { it: 'Si legge dopo.', en: 'It is read later.' },
  norm: 'Avviso, art. 1',
};
const stories = (event: string, change: Partial<Concealed>) =>
  storiesOf(workflowWith({ concealed: { [event]: { ...rule, ...change } } }), 'concealed');

describe('data that others do not read yet', () => {
  const workflow = workflowWith({ concealed: { 'file.close': rule } });

  it('are withheld in the states that the stage names, and in those within them', () => {
    expect(concealedIn(workflow, 'file.close', 'open')).toBe(rule);
    expect(concealedIn(workflow, 'file.close', 'side + open.inner')).toBe(rule);
    expect(concealedIn(workflow, 'file.close', 'opened')).toBeNull();
    expect(concealedIn(workflow, 'file.close', 'closed')).toBeNull();
  });

  it('are those of the events that the stage names', () => {
    expect(concealedIn(workflow, 'toString', 'open')).toBeNull();
  });

  it('are checked before the start: event, states, norm, words', () => {
    expect(stories('file.close', {})).toEqual([]);
    expect(stories('file.lose', {})).toEqual(['"file.lose" is concealed, and is no event.']);
    expect(stories('file.close', { while: [] })).toEqual(['"file.close" is concealed in no state.']);
    expect(stories('file.close', { while: ['gone'] })).toEqual([
      '"file.close" is concealed in "gone", which is no state.',
    ]);
    expect(stories('file.close', { norm: ' ' })).toEqual([
      'That "file.close" is concealed lacks its norm, or words in one language.',
    ]);
  });

  it('are never what an organisation sends, whose receipt shows it', () => {
    const events = { 'file.close': { roles: ['ets-representative'] } };
    const findings = checkWorkflow(workflowWith({ events, concealed: { 'file.close': rule } }));
    expect(findings.map(({ story }) => story)).toContain(
      '"file.close" is concealed, and organisations send it: their receipt shows what they sent.',
    );
  });
});
