import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import canonicalize from 'canonicalize';
import { calendarRef } from '#terms';
import {
  actTypeWords,
  begin,
  caseId,
  checkProcedure,
  derivedId,
  drawWorkflow,
  explain,
  loadProcedure,
  type Json,
} from '#engine';
import { coDesign, published, roles } from './index.js';
import { input as notice } from './testing/notice.js';

const digest = (structure: Json): string =>
  createHash('sha256')
    .update(canonicalize(structure) ?? '')
    .digest('hex');
const procedure = loadProcedure(coDesign, digest);
const names = procedure.all.map((workflow) => workflow.name);

describe('every stage', () => {
  it('may be started with: every state reachable, every ending with an outcome, every term with its event, words for all', () => {
    expect(
      checkProcedure(procedure, published).map(({ workflow, story }) => `${workflow}: ${story}`),
    ).toEqual([]);
  });

  it('is the one that was published, where a version has been', () => {
    for (const [name, versions] of Object.entries(published)) {
      expect(
        Object.fromEntries(procedure.all.filter((w) => w.name === name).map((w) => [w.version, w.hash])),
      ).toMatchObject(versions);
    }
  });

  it.each(names)('%s is asked by known roles only', (name) => {
    const asked = Object.values(procedure.current(name).events).flatMap((event) => event.roles);
    expect(asked.filter((role) => !(role in roles))).toEqual([]);
  });

  it.each(names)('%s names every kind of act that it wants', (name) => {
    const kinds = Object.values(procedure.current(name).events).flatMap((event) => event.act?.types ?? []);
    expect(kinds.filter((kind) => actTypeWords(kind).it === kind)).toEqual([]);
  });

  it.each(names)('%s says who may remove a reason by known roles only', (name) => {
    const removing = Object.values(procedure.current(name).rules).flatMap((rule) => rule.removedBy);
    expect(removing.filter((role) => !(role in roles))).toEqual([]);
  });

  it.each(names)('%s says the same in both languages: same sentences, same placeholders', (name) => {
    const { it: italian, en: english } = procedure.current(name).texts;
    expect(placeholders(english)).toEqual(placeholders(italian));
  });

  it.each(names)('%s is drawn in its README as it is (npm run diagrams)', (name) => {
    const readme = readFileSync(new URL(`./${name}/README.md`, import.meta.url), 'utf8');
    const drawn = /<!-- diagram -->\n\n```mermaid\n([\s\S]*?)\n```\n\n<!-- \/diagram -->/.exec(readme)?.[1];
    expect(drawn).toBe(drawWorkflow(procedure.current(name)));
  });

  // The rules of the co-design procedure, numbered as in the READMEs of the stages.
  it.each(Array.from({ length: 34 }, (_, index) => `R${String(index + 1).padStart(2, '0')}`))(
    '%s is named by a test',
    (rule) => {
      const folder = new URL('./', import.meta.url);
      const specs = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
        path.endsWith('.spec.ts'),
      );
      const titles = specs.flatMap((path) =>
        [
          ...readFileSync(new URL(path, folder), 'utf8').matchAll(
            /\b(?:it|describe)(?:\.each\([\s\S]*?\))?\(\s*(['`])(.*?)\1/g,
          ),
        ].map((match) => match[2]),
      );
      expect(titles.filter((title) => title?.includes(rule))).not.toEqual([]);
    },
  );

  it('a root answers alike before and after being stored', () => {
    const workflow = procedure.current('notice');
    const id = derivedId('all.spec');
    const self = { id, parent: null, root: id, procedure: caseId(id, 'procedure', '1') };
    const by = { person: 'p', role: 'manager' };
    const { envelope } = begin(workflow, {
      self,
      input: notice,
      by,
      at: '2026-12-01T08:00:00Z',
      calendar: calendarRef(),
    });
    const stored = JSON.parse(JSON.stringify(envelope)) as typeof envelope;
    expect(explain(workflow, stored, by, '2026-12-01T09:00:00Z', calendarRef())).toEqual(
      explain(workflow, envelope, by, '2026-12-01T09:00:00Z', calendarRef()),
    );
  });
});

/** Path of a sentence -> the placeholders in it. */
function placeholders(texts: object, path = ''): Record<string, string[]> {
  return Object.assign(
    {},
    ...Object.entries(texts).map(([key, value]: [string, unknown]) => {
      const here = `${path}/${key}`;
      if (typeof value === 'object' && value !== null) return placeholders(value, here);
      return {
        [here]: [...new Set([...String(value).matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? ''))].sort(),
      };
    }),
  ) as Record<string, string[]>;
}
