/** Every stage as people will see it drawn, in both languages. */
import { mapOf } from '#engine';
import { diagramWords, drawnOf, drawPicture, twinOf, type Drawn } from '#diagrams';
import { readMarkup, type Found } from '../libs/diagrams/testing/markup.js';
import { coDesign } from './co-design.procedure.js';
import { roles, type RoleName } from './roles.js';

type Box = { name: string; x: number; y: number; width: number; height: number };
const languages = ['it', 'en'] as const;
const roleWords = (role: string, language: 'it' | 'en') => roles[role as RoleName][language];
const each = coDesign.workflows.flatMap((workflow) =>
  languages.map((language) => ({ workflow, language, of: `${workflow.name} (${language})` })),
);

const overlap = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
const holds = (outer: Box, inner: Box): boolean =>
  outer.x <= inner.x &&
  outer.y <= inner.y &&
  inner.x + inner.width <= outer.x + outer.width &&
  inner.y + inner.height <= outer.y + outer.height;

const boxesOf = ({ layout }: Drawn): Box[] => [...layout.boxes].map(([name, place]) => ({ name, ...place }));
const labelsOf = ({ layout }: Drawn): Box[] =>
  layout.arrows.flatMap(({ id, label }) => (label ? [{ name: id, ...label }] : []));
const headsOf = ({ layout }: Drawn): Box[] =>
  [...layout.states].flatMap(([name, { width, height }]) => {
    const box = layout.boxes.get(name);
    return box ? [{ name, x: box.x + 12, y: box.y + 12, width, height }] : [];
  });
const pairs = (boxes: readonly Box[]): [Box, Box][] =>
  boxes.flatMap((one, index) => boxes.slice(index + 1).map((other): [Box, Box] => [one, other]));

describe.each(each)('the picture of $of', ({ workflow, language }) => {
  let drawn: Drawn;
  let elements: Found[];
  beforeAll(async () => {
    drawn = await drawnOf(workflow, language, roleWords);
    elements = readMarkup(drawPicture(drawn.chart, drawn.layout));
  });

  it('has every state by its name, and none by its code', () => {
    const { states } = mapOf(workflow);
    const names = elements.flatMap((one) => one.attributes['data-state'] ?? []);
    expect(new Set(names)).toEqual(
      new Set(states.map((state) => state.name).filter((name) => name !== '' || hasStepsEverywhere(drawn))),
    );
    const { texts } = workflow;
    for (const { name } of states.filter((state) => state.name !== ''))
      expect(texts[language].states[name] ?? texts[language].outcomes[name]).toMatch(/\S/);
  });

  it('has every step: an arrow for one that moves, a line in the box for one that stays', () => {
    const arrows = new Set(elements.flatMap((one) => one.attributes['data-step'] ?? []));
    // The name of a box is the title that comes first in it.
    const texts = elements.flatMap((one, index) => (one.name === 'a' ? [elements[index + 1]?.text] : []));
    for (const step of drawn.chart.steps) {
      if (step.to.length > 0) expect(arrows).toContain(step.id);
      else expect(texts.some((text) => text?.includes(step.action))).toBe(true);
    }
  });

  it('has boxes that stand apart, or one wholly in the other', () => {
    for (const [one, other] of pairs(boxesOf(drawn)))
      expect([one.name, other.name, overlap(one, other) && !holds(one, other) && !holds(other, one)]).toEqual(
        [one.name, other.name, false],
      );
  });

  it('has words of arrows that cover neither a box nor each other', () => {
    const labels = labelsOf(drawn);
    for (const [one, other] of pairs(labels))
      expect([one.name, other.name, overlap(one, other)]).toEqual([one.name, other.name, false]);
    for (const label of labels)
      for (const box of boxesOf(drawn))
        expect([label.name, box.name, overlap(label, box) && !holds(box, label)]).toEqual([
          label.name,
          box.name,
          false,
        ]);
  });

  it('has no line through the words of an arrow or of a box', () => {
    for (const label of [...labelsOf(drawn), ...headsOf(drawn)])
      for (const { id, points } of drawn.layout.arrows)
        for (const [index, from] of points.slice(0, -1).entries()) {
          const to = points[index + 1] ?? from;
          const line = {
            name: id,
            x: Math.min(from.x, to.x),
            y: Math.min(from.y, to.y),
            width: Math.abs(to.x - from.x),
            height: Math.abs(to.y - from.y),
          };
          expect([label.name, id, overlap(label, line)]).toEqual([label.name, id, false]);
        }
  });

  it('fits its words into its boxes', () => {
    const { boxes, states } = drawn.layout;
    for (const [id, block] of states) {
      const box = boxes.get(id);
      if (!box) continue;
      for (const line of block.lines) expect(line.x + line.width).toBeLessThanOrEqual(box.width);
      expect(block.height).toBeLessThanOrEqual(box.height);
    }
  });

  it('says the same in its twin: every step once, with who, norm and term', () => {
    const steps = twinOf(drawn.chart).flatMap((state) => state.steps);
    expect(steps.map((step) => step.id).sort()).toEqual(drawn.chart.steps.map((step) => step.id).sort());
    const byItself = diagramWords(language).byItself;
    for (const step of steps.filter((one) => one.action !== byItself))
      expect([step.action, step.who !== '', step.norm !== '']).toEqual([step.action, true, true]);
  });
});

const hasStepsEverywhere = ({ chart }: Drawn): boolean => chart.steps.some((step) => step.from === '');
