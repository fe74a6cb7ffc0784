import { openStory, type StoryWorld } from '../support/pages/story-world.js';
import type { PageBrowser } from '../support/pages/browser.js';

type Found = { reason: string; links: string[]; owner: string };

async function reasonsOn(browser: PageBrowser, url: string): Promise<Found[]> {
  const { document } = await browser.get(url);
  return document.querySelectorAll('.reasons > li').map((item) => ({
    reason: item.querySelector('.reason-text')?.text ?? '',
    owner: item.querySelector('.reason-how')?.structuredText ?? '',
    links: item
      .querySelectorAll('.reason-links a')
      .map((link) => (link.getAttribute('href') ?? '').replaceAll('&amp;', '&')),
  }));
}

async function openCases(story: StoryWorld): Promise<{ id: string; workflow: string; state: string }[]> {
  const { rows } = await story.pool.query<{ id: string; workflow: string; state: string }>(
    `SELECT DISTINCT ON (workflow, state) id, workflow, state FROM case_file WHERE status = 'active' ORDER BY workflow, state`,
  );
  return rows;
}

// While applications are examined, while they are scored, and while conventions run.
const moments = ['2025-10-20T10:00', '2025-10-29T10:00', '2026-05-10T10:00'];

describe.each(moments)('on %s the box "Requisiti per procedere" of every case that is open', (moment) => {
  let story: StoryWorld;
  beforeAll(async () => {
    story = await openStory(moment);
  });
  afterAll(() => story.close());

  it('says of every reason who can remove it, with a link that leads there, or why nobody can', async () => {
    const browser = await story.signedIn('responsabile');
    const cases = await openCases(story);
    expect(cases.length).toBeGreaterThan(1);
    const followed = new Set<string>();
    for (const { id, workflow, state } of cases) {
      const found = await reasonsOn(browser, `/pratiche/${id}`);
      for (const { reason, owner, links } of found) {
        const where = `${workflow} ${state}: ${reason}`;
        expect([where, owner]).toEqual([
          where,
          expect.stringMatching(
            /Può rimediare: .|Lo può fare: .|Passa da solo|Si rimedia cambiando|Nessuno può rimediare\. ./,
          ),
        ]);
        if (!owner.includes('Nessuno')) expect([where, links.length > 0]).toEqual([where, true]);
        links.filter((link) => link.startsWith('/')).forEach((link) => followed.add(link));
      }
    }
    expect(followed.size).toBeGreaterThan(3);
    for (const link of followed) expect([link, (await browser.get(link)).status]).toEqual([link, 200]);
  });

  it('names the colleagues who hold the role today, and a way to write to them', async () => {
    const browser = await story.signedIn('responsabile');
    const { rows } = await story.pool.query<{ id: string }>(
      `SELECT id FROM case_file WHERE workflow = 'notice' AND status = 'active' LIMIT 1`,
    );
    const found = await reasonsOn(browser, `/pratiche/${rows[0]?.id}`);
    const another = found.find(({ reason }) => reason.includes('spetta a un altro ruolo'));
    expect(another?.owner).toMatch(/Lo può fare: .+ \(.+\)/);
    expect(another?.links.some((link) => link.startsWith('mailto:'))).toBe(true);
  });

  it('shows no names to who is not of the body', async () => {
    const partner = await story.signedIn('aurora');
    for (const { id } of await openCases(story))
      for (const { links } of await reasonsOn(partner, `/pratiche/${id}`))
        expect(links.filter((link) => link.startsWith('mailto:'))).toEqual([]);
  });
});
