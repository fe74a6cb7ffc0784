/** docs/deadlines.md lists what is sent in any case, as the stages have it, and what the law asks there. */
import { readFileSync, writeFileSync } from 'node:fs';
import { coDesign } from './index.js';

const PAGE = new URL('../docs/deadlines.md', import.meta.url);

/** What each provision asks, for who checks the list. Law 7 August 1990, n. 241, consolidated text. */
const ASKED: Record<string, string> = {
  'L. 241/1990, art. 2 c. 1': 'a procedure ends with an express act, and whoever asked for it learns it',
  'L. 241/1990, art. 2 c. 9-bis':
    'who holds the substitute power knows that the term of conclusion has passed',
  'L. 241/1990, art. 3 c. 4':
    'an act is notified with its reasons, and with the term and authority for an appeal',
  'L. 241/1990, art. 6 c. 1 lett. b': 'the officer asks for what is missing or wrong, and says by when',
  'L. 241/1990, art. 10': 'who is heard may file memoranda, which the decision assesses',
  'L. 241/1990, art. 10-bis':
    'reasons against a request are told before it is refused, with ten days to answer',
  'L. 241/1990, art. 12': 'criteria and ways of granting are made known before, and so is their change',
  'L. 241/1990, art. 18-bis': 'a receipt is given at once, with the day of filing and the terms',
  'L. 241/1990, art. 21-bis': 'an act that restricts has effect when it is communicated to its addressee',
  'L. 241/1990, art. 21-quinquies': 'a revocation is decided by an act with its reasons, and is communicated',
};

const workflows = coDesign.workflows.map(({ name, texts, requiredNotices }) => ({
  name,
  title: texts.it.title,
  notices: texts.it.notices,
  required: requiredNotices,
}));

const required = workflows.flatMap(({ name, title, notices, required: norms }) =>
  Object.entries(norms).map(([notice, norm]) => ({
    code: `${name}.${notice}`,
    title,
    norm,
    subject: notices[notice]?.subject,
  })),
);

const sentInAnyCase = required.map(
  ({ code, title, norm, subject }) =>
    `| ${title} | ${subject ?? ''} | \`${code}\` | ${norm} | ${ASKED[norm] ?? ''} |`,
);
const mayBeOff = workflows.flatMap(({ name, notices, required: norms }) => {
  const others = Object.keys(notices).filter((notice) => !(notice in norms));
  return others.length === 0 ? [] : [`- \`${name}\`: ${others.join(', ')}`];
});

const filled = (page: string, name: string, lines: readonly string[]): string =>
  page.replace(
    new RegExp(`<!-- ${name} -->[\\s\\S]*<!-- /${name} -->`),
    () => `<!-- ${name} -->\n\n${lines.join('\n')}\n\n<!-- /${name} -->`,
  );

const squeezed = (page: string): string => page.replace(/ +\|/g, ' |').replace(/-{3,}/g, '---');

it('the page lists every notice that cannot be switched off, and every one that can', () => {
  const page = readFileSync(PAGE, 'utf8');
  const head = ['| stage | subject | notice | norm | what the law asks |', '| --- | --- | --- | --- | --- |'];
  const current = filled(
    filled(page, 'required-notices', [...head, ...sentInAnyCase]),
    'other-notices',
    mayBeOff,
  );
  if (process.env['UPDATE_DOCS'] === '1') writeFileSync(PAGE, current);
  expect(squeezed(readFileSync(PAGE, 'utf8'))).toBe(squeezed(current));
});

it.each(required)('$code is a notice of its stage, by a provision that the list explains', (one) => {
  expect(one.subject).toBeDefined();
  expect(Object.keys(ASKED)).toContain(one.norm);
});

it('no provision is explained that nothing is sent by', () => {
  const norms = new Set(required.map(({ norm }) => norm));
  expect(Object.keys(ASKED).filter((norm) => !norms.has(norm))).toEqual([]);
});
