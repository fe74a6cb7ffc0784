import { readFileSync } from 'node:fs';
import { policyCatalogue, ruleNorms, suspensionRules } from '#terms';
import { deadlineAnswer } from './term-deadline.answer.js';
import { termAnswer } from './term.answer.js';
import { termCommand } from './term.command.js';

const page = readFileSync(new URL('../../../../docs/terms.md', import.meta.url), 'utf8');
const rows = page
  .split('\n')
  .filter((line) => line.startsWith('|'))
  .map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
const examples = rows
  .map((cells) => ({ asked: cells.at(-2) ?? '', answered: cells.at(-1) ?? '' }))
  .filter(({ asked }) => asked.startsWith('`--'));

function answerTo(asked: string): Record<string, unknown> {
  const command = termCommand();
  command.parseOptions(asked.replaceAll('`', '').split(' '));
  const options = command.opts();
  const { json } = options['deadline'] === undefined ? termAnswer(options) : deadlineAnswer(options);
  return { ...json };
}

function expectedOf(answered: string): Record<string, unknown> {
  const words = answered.split(' ');
  const pairs = Array.from({ length: words.length / 2 }, (_, i) => [
    words[2 * i] ?? '',
    words[2 * i + 1] ?? '',
  ]);
  return Object.fromEntries(
    pairs.map(([key = '', value = '']) => [
      key,
      /^(\d+|true|false)$/.test(value) ? JSON.parse(value) : value,
    ]),
  );
}

describe('the page on terms', () => {
  it.each(examples)('tells the truth about $asked', ({ asked, answered }) => {
    expect(answerTo(asked)).toMatchObject(expectedOf(answered));
  });

  it('has examples in every part that states rules', () => {
    expect(examples.length).toBeGreaterThanOrEqual(50);
    const parts = page
      .split(/^## /m)
      .filter((part) => part.includes('`--start') || part.includes('`--deadline'));
    expect(parts.map((part) => part.slice(0, 1))).toEqual(['2', '3', '5', '6', '7', '8']);
  });

  it('lists every rule with its norm', () => {
    const listed = rows.filter(([name, , more]) => more === undefined && name?.startsWith('`'));
    for (const [rule, norm] of Object.entries(ruleNorms))
      expect(listed).toContainEqual([`\`${rule}\``, norm]);
  });

  it('lists every policy with its values, default, norm and note', () => {
    for (const [name, { values, default: standard, norm, note }] of Object.entries(policyCatalogue)) {
      const choices = values.map((value) => `\`${value}\``).join(', ');
      expect(rows).toContainEqual([`\`${name}\``, choices, `\`${standard}\``, norm, note]);
    }
  });

  it('lists every reason of suspension with its cap', () => {
    for (const [reason, { maxDays, once }] of Object.entries(suspensionRules)) {
      const row = rows.find(([name]) => name?.startsWith(`\`${reason}\``)) ?? [];
      if (maxDays !== null) expect(row[2]).toBe(`${String(maxDays)} giorni`);
      expect(row[3]?.startsWith(once ? 'no' : 'sì')).toBe(true);
    }
  });
});
