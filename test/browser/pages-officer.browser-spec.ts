/** An officer takes an application from its receipt to the convention, meeting a refusal and a conflict on the way. */
import type { Browser, Page } from 'playwright-core';
import { officer } from '../../apps/cli/src/story/cast.js';
import { AMBITO } from '../../apps/cli/src/story/applications.chapter.js';
import { NOTICE_AMBITO } from '../../apps/cli/src/story/crema.js';
import { A1 } from '../../apps/cli/src/story/deals.js';
import { fileFor } from '../../apps/web/src/forms/file-names.js';
import { bytesOf } from '../../libs/documents/testing/files.js';
import type { ChosenFile } from '../support/browser/person.js';
import { describeWithBrowser, openChromium, visit, type Visit } from '../support/browser/chromium.js';
import { flawsOf } from '../support/browser/flaws.js';
import { fillIn } from '../support/browser/fill-in.js';
import { Keyboard } from '../support/browser/keyboard.js';
import { Mouse } from '../support/browser/mouse.js';
import type { Person } from '../support/browser/person.js';
import { reflowFlaws } from '../support/browser/reflow.js';
import { colleagues } from '../support/pages/colleagues.js';
import { openStory, type StoryWorld } from '../support/pages/story-world.js';

/** Texts, and files, by the names of their fields. */
type Written = Record<string, string | ChosenFile>;

const pdf = (name: string): ChosenFile => ({
  name: `${name}.pdf`,
  mimeType: 'application/pdf',
  buffer: bytesOf.pdf(name),
});

const ways = [
  { how: 'by keyboard alone', script: true },
  { how: 'with a mouse, without script', script: false },
];

describeWithBrowser('an officer in a browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openChromium();
  });
  afterAll(() => browser.close());

  describe.each(ways)('takes an application from its receipt to the convention, $how', ({ script }) => {
    let story: StoryWorld;
    let here: Visit;
    let hands: Person;
    let others: ReturnType<typeof colleagues>;
    let page: Page;
    const flaws: string[] = [];
    beforeAll(async () => {
      // Applications have closed, and none is examined yet.
      story = await openStory('2025-10-16T10:00');
      here = await visit(browser, story.origin, { script });
      ({ page } = here);
      hands = script ? new Keyboard(page) : new Mouse(page);
      others = colleagues(story);
      await hands.signIn('responsabile');
    });
    afterAll(async () => {
      await here.context.close();
      await story.close();
    });

    /** Another day: the session of the last one is over. */
    const comeBack = async (local: string): Promise<void> => {
      await story.setNow(local);
      await here.context.clearCookies();
      await hands.signIn('responsabile');
    };

    /** Judged once, with script: axe runs in the page. Enlarged four times, nothing may be cut. */
    const judge = async (name: string): Promise<void> => {
      if (!script) return;
      const size = page.viewportSize();
      const found = [...(await flawsOf(page, `pratica-${name}`)), ...(await reflowFlaws(page))];
      flaws.push(...found.map((flaw) => `${name}: ${flaw}`));
      if (size) await page.setViewportSize(size);
    };

    const press = (way: 'check' | 'confirm') => hands.follow({ field: '_way', value: way });

    const open = async (id: string, event: string): Promise<void> => {
      await page.goto(`/pratiche/${id}`);
      await hands.follow({ field: '', value: `/pratiche/${id}/azione/${event}` });
      await page.waitForURL(/azione/);
    };

    const fill = async (written: Written): Promise<void> => {
      for (const [name, text] of Object.entries(written)) {
        const isThere = async (field: string) =>
          (await page.locator(`[name=${JSON.stringify(field)}]`).count()) > 0;
        for (const list of listsIn(name))
          if (!(await isThere(name)))
            if (await hasButton(list)) await hands.follow({ field: '_add', value: list });
        if (typeof text === 'string') await fillIn(hands, name, text);
        else await hands.attach({ field: fileFor(name) }, text);
      }
    };

    const hasButton = async (list: string): Promise<boolean> =>
      (await page.locator(`button[name=_add][value=${JSON.stringify(list)}]`).count()) > 0;

    const confirm = async (): Promise<void> => {
      await press('confirm');
      await page.waitForURL(/fatto=\d+/);
      expect(await page.textContent('.notice-success')).toContain('Registrato');
      await story.settle();
    };

    /** Opened from the page of the case, filled in, rehearsed, confirmed. */
    const take = async (id: string, event: string, written: Written = {}, name?: string): Promise<void> => {
      await open(id, event);
      await fill(written);
      if (name) await judge(`${name}-modulo`);
      if (Object.keys(written).length > 0) await press('check');
      await page.locator('button[value=confirm]').waitFor();
      if (name) await judge(`${name}-prova`);
      await confirm();
    };

    const checked = (requirement: string): Written => ({
      '/data/requirement': requirement,
      '/data/outcome': 'met',
      '/data/reason': 'Verificato sui documenti',
    });

    const act = (date: string): Written => ({
      '/act/body': 'Responsabile del procedimento',
      '/act/number': '103',
      '/act/date': date,
    });

    it('finds it among what is to be done, and begins to examine it', async () => {
      await page.goto('/');
      await judge('home');
      await page.goto('/lavoro');
      await judge('lavoro');
      await page.goto(`/pratiche/${AMBITO.plain}`);
      await judge('ricevuta');
      await take(AMBITO.plain, 'admissibility.start', { '/data/noConflict': 'true' }, 'esame');
    });

    it('meets a conflict: a colleague acts meanwhile, and what was written is kept', async () => {
      await open(AMBITO.plain, 'requirement.check');
      await fill({ ...checked('ETS'), '/data/reason': 'Scritto con <b>cura</b>' });
      await press('check');
      await page.locator('button[value=confirm]').waitFor();
      const met = { requirement: 'DICHIARAZIONI', outcome: 'met', reason: 'Verificato', documents: [] };
      await others.ask(AMBITO.plain, 'requirement.check', met, officer);
      await press('confirm');
      await page.locator('#conflict').waitFor();
      expect(await page.inputValue('[name="/data/reason"]')).toBe('Scritto con <b>cura</b>');
      await judge('conflitto');
      await press('check');
      await page.locator('button[value=confirm]').waitFor();
      await confirm();
    });

    it('is told why it cannot be admitted yet, with the way to what is missing', async () => {
      await page.goto(`/pratiche/${AMBITO.plain}/azione/application.admit`);
      expect(await page.textContent('.blocked')).toMatch(/Restano requisiti da verificare.*Può rimediare/s);
      await judge('motivi');
      await hands.follow({ field: '', value: `/pratiche/${AMBITO.plain}/azione/requirement.check` });
      await page.waitForURL(/requirement.check/);
      for (const requirement of ['STATUTO', 'PROPOSTA', 'RAGGRUPPAMENTO'])
        await take(AMBITO.plain, 'requirement.check', checked(requirement));
    });

    it('meets a refusal: an act of tomorrow carries nothing today; corrected, it does', async () => {
      await open(AMBITO.plain, 'application.admit');
      await fill(act('2025-10-17'));
      await press('check');
      await page.locator('.notice-danger').waitFor();
      expect(await page.textContent('.notice-danger')).toContain('data successiva');
      await judge('rifiuto');
      await fill({ '/act/date': '2025-10-16' });
      await press('check');
      await page.locator('button[value=confirm]').waitFor();
      expect(await page.textContent('.message .letter')).toMatch(/\S/);
      await judge('ammissione-prova');
      await confirm();
    });

    it('opens the evaluation, then the tables', async () => {
      await comeBack('2025-10-23T09:00');
      await take(NOTICE_AMBITO.root, 'evaluation.open');
      await others.choose('2025-10-23');
      await page.goto(`/pratiche/${others.evaluation}`);
      await judge('valutazione');
      await take(NOTICE_AMBITO.root, 'tables.open', { '/data/programmes': 'A1' }, 'tavoli');
    });

    it('convenes and minutes the sessions of the table', async () => {
      const days = ['2025-11-03', '2025-11-05', '2025-11-07'];
      for (const sessionOn of days)
        await take(others.table, 'session.convene', {
          '/data/sessionOn': sessionOn,
          '/data/place': 'Sala del Comune',
          '/data/agenda': 'Progetto definitivo',
          '/data/convocation': pdf('convocazione'),
        });
      for (const heldOn of days) {
        await comeBack(`${heldOn}T18:00`);
        await take(others.table, 'session.record', {
          '/data/heldOn': heldOn,
          '/data/minutes': pdf(`verbale ${heldOn}`),
          '/data/present': A1.lead.id,
          '/data/outcome': 'Condivise azioni e modifiche',
        });
      }
      await page.goto(`/pratiche/${others.table}`);
      await judge('tavolo');
    });

    it('fixes the project and the agreement', async () => {
      await others.bringProject();
      await take(others.table, 'project.fix');
      await take(others.table, 'agreement.set', {
        '/data/terms/reporting/every': 'P3M',
        '/data/terms/reporting/form/title': 'Modello di rendicontazione',
        '/data/terms/reporting/form/documentHash': pdf('modello'),
        '/data/terms/reduction/rule': 'as-negotiated',
        '/data/terms/reduction/how': 'In proporzione alle attività non svolte',
        '/data/terms/reduction/hearingDays': '10',
        '/data/terms/reduction/recoveryDays': '30',
        '/data/terms/labourCost/agreements/0': 'CCNL cooperative sociali',
        '/data/terms/labourCost/method': 'Costo orario tabellare',
        '/data/parties/0/lead': A1.lead.id,
        '/data/parties/0/grouping': 'single',
        '/data/parties/0/members/0/organisation': A1.lead.id,
        '/data/parties/0/members/0/shareBasisPoints': '100',
        '/data/parties/0/contribution/total': '660000',
        '/data/parties/0/contribution/municipal': '60000',
        '/data/parties/0/coFinancing/0/code': 'C1',
        '/data/parties/0/coFinancing/0/title': 'Fondi propri',
        '/data/parties/0/coFinancing/0/kind': 'monetary',
        '/data/parties/0/coFinancing/0/amount': '66000',
      });
    });

    it('records the checks, and finds the convention signed', async () => {
      await others.concludeTable('2025-11-07');
      for (const kind of ['runts', 'durc', 'antimafia'])
        await take(others.convention, 'check.record', {
          '/data/organisation': A1.lead.id,
          '/data/kind': kind,
          '/data/regular': 'true',
          '/data/reference': 'visura',
          '/data/checkedOn': '2025-11-07',
          '/data/validUntil': '2026-11-07',
        });
      await others.sign('2025-11-07');
      await page.goto(`/pratiche/${others.convention}`);
      expect(await page.textContent('main')).toContain('Firmata');
      await judge('convenzione');
    });

    it('meets no page with a flaw on the way', () => {
      expect([...flaws, ...hands.flaws, ...here.complaints]).toEqual([]);
    });
  });
});

/** The lists that a field stands in, the outermost first. */
function listsIn(name: string): string[] {
  const parts = name.split('/');
  return parts.flatMap((part, at) => (/^\d+$/.test(part) ? [parts.slice(0, at).join('/')] : []));
}
