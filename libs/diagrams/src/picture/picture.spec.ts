import { application } from '../../../engine/testing/sample/index.js';
import { readMarkup } from '../../testing/markup.js';
import { drawnOf, drawPicture, hereInPicture, marksOf, type Drawn } from '../index.js';

const roleWords = (role: string) => role;
const HOSTILE = `<script>alert('&"1')</script>\u0000]]>`;

const hostile = {
  ...application,
  texts: {
    ...application.texts,
    it: {
      ...application.texts.it,
      title: HOSTILE,
      about: HOSTILE,
      states: Object.fromEntries(Object.keys(application.texts.it.states).map((name) => [name, HOSTILE])),
    },
  },
};

describe('the picture of a stage', () => {
  let drawn: Drawn;
  beforeAll(async () => {
    drawn = await drawnOf(application, 'it', roleWords);
  });

  it('has a title, a description and a name for each box, and no style or script', () => {
    const picture = drawPicture(drawn.chart, drawn.layout);
    const elements = readMarkup(picture);
    expect(elements[0]).toMatchObject({
      name: 'svg',
      attributes: { role: 'group', 'aria-labelledby': 'diagram-title', lang: 'it' },
    });
    expect(elements.find((one) => one.name === 'title')?.text).toContain(application.texts.it.title);
    const boxes = elements.flatMap((one, index) => (one.name === 'a' ? [elements[index + 1]] : []));
    expect(boxes.length).toBeGreaterThan(0);
    expect(boxes.every((first) => first?.name === 'title' && first.text !== '')).toBe(true);
    expect(picture).not.toMatch(/style=|<style|<script| on\w+=/);
  });

  it('lets no title break out of its place', async () => {
    const { chart, layout } = await drawnOf(hostile, 'it', roleWords);
    const picture = drawPicture(chart, layout, { linkOf: () => `#"><script>` });
    expect(readMarkup(picture).some((one) => one.name === 'script')).toBe(false);
    expect(picture).not.toContain('\u0000');
  });

  it('can stand twice on a page', () => {
    const ids = (prefix: string) =>
      readMarkup(drawPicture(drawn.chart, drawn.layout, { prefix }))
        .map((one) => one.attributes['id'])
        .filter((id) => id !== undefined);
    expect(new Set([...ids('one'), ...ids('two')]).size).toBe(ids('one').length + ids('two').length);
  });

  it('says in words where the case is, and marks what was done and what can be done', () => {
    const [first] = drawn.chart.steps.filter((step) => step.to.length > 0);
    if (!first) throw new Error('the sample has a step that moves');
    const marks = marksOf(drawn.chart, {
      state: first.to[0] ?? '',
      walked: [{ event: first.event, from: first.from, to: first.to[0] ?? '' }],
      possible: [],
    });
    const elements = readMarkup(drawPicture(drawn.chart, drawn.layout, { marks }));
    const here = elements.filter((one) => one.attributes['aria-current'] === 'step');
    expect(here.map((one) => one.attributes['id'])).toEqual([hereInPicture([...marks.current].at(-1) ?? '')]);
    expect(here.map((one) => one.attributes['data-state'])).toEqual([first.to[0]]);
    const name = elements[elements.findIndex((one) => one === here[0]) + 1];
    expect(name?.text).toContain('Ora qui');
    const taken = elements.filter((one) => one.attributes['class']?.includes('is-taken'));
    expect(taken.map((one) => one.attributes['data-step']).filter(Boolean)).toEqual([first.id]);
  });

  it('is laid out once for all cases of a stage', async () => {
    expect((await drawnOf(application, 'it', roleWords)).layout).toBe(drawn.layout);
    expect((await drawnOf(application, 'en', roleWords)).layout).not.toBe(drawn.layout);
  });
});
