/** The debit note for what was approved: filled in and sent by the real form of a partner. */
import { bytesOf } from '../../libs/documents/testing/files.js';
import type { PageBrowser, Seen } from '../support/pages/browser.js';
import { openStory, type StoryWorld } from '../support/pages/story-world.js';

const primary = (page: Seen): string[] =>
  page.document.querySelectorAll('main .btn-primary').map((one) => one.text.trim());

describe('a debit note', () => {
  const NUMBER = 'ND 7 <img src=x onerror=alert(1)>';
  let world: StoryWorld;
  let browser: PageBrowser;
  let path: string;
  let form: Seen;
  beforeAll(async () => {
    // Reports of the first quarter are approved; their notes are still to come.
    world = await openStory('2026-05-02T10:00');
    browser = await world.signedIn('cardo');
    const { rows } = await world.pool.query<{ id: string }>(
      `SELECT c.id FROM case_file c JOIN organisation o ON o.id = c.organisation_id
       WHERE c.workflow = 'reporting' AND o.name ILIKE '%cardo%'
         AND EXISTS (SELECT FROM ledger_entry e WHERE e.case_id = c.id AND e.event = 'report.approve')
         AND NOT EXISTS (SELECT FROM ledger_entry e WHERE e.case_id = c.id AND e.event = 'debit-note.present')`,
    );
    path = `/ente/pratiche/${rows[0]?.id ?? ''}`;
  });
  afterAll(() => world.close());

  it('is the next step once the report is approved, with the amount', async () => {
    const page = await browser.get(path);
    expect([page.status, primary(page)]).toEqual([200, ['Presenta la nota di debito']]);
    expect(page.text).toContain('825,00');
  });

  it('gives the amount and the VAT, which nobody can change', async () => {
    form = await browser.get(`${path}/compila/debit-note.present`);
    expect(form.text).toContain('825,00');
    const names = form.document.querySelectorAll('main form input').map((one) => one.getAttribute('name'));
    expect(names).toEqual(expect.arrayContaining(['/data/number', '/data/outOfScope', '/data/documentHash']));
    expect(names).not.toContain('/data/amount');
    expect(names).not.toContain('/data/vat');
  });

  it('is sent with its file; markup in its number is text on the summary and on the receipt', async () => {
    const given = Object.fromEntries(
      form.document
        .querySelectorAll('main form input')
        .map((one) => one.getAttribute('name') ?? '')
        .filter((name) => name.startsWith('/data/issuedOn'))
        .map((name) => [
          name,
          name.endsWith('year')
            ? '2026'
            : name.endsWith('month')
              ? '5'
              : name.endsWith('day')
                ? '2'
                : '2026-05-02',
        ]),
    );
    const summary = await browser.upload(
      form,
      { ...given, '/data/number': NUMBER, '/data/outOfScope': 'true', act: 'next' },
      [{ field: '/data/documentHash', name: 'nota.pdf', bytes: bytesOf.pdf('nota') }],
    );
    expect(summary.url).toBe(`${path}/riepilogo/debit-note.present`);
    const receipt = await browser.submit(summary, {}, 'main form[data-island=send]');
    expect(receipt.url).toMatch(/ricevute\/\d+\?inviata$/);
    for (const page of [summary, receipt, await browser.get(path)]) {
      expect(page.html).not.toContain('<img src=x');
      expect(page.document.querySelector('main img[src=x]')).toBeNull();
    }
    expect(receipt.html).toContain('ND 7 &lt;img src=x onerror=alert(1)');
    expect(receipt.text).toContain('nota.pdf');
  });
});
