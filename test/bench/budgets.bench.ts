/** `npm run bench:budgets`: what a first view of each page feels like, each the middle one of some runs. */
import { parseArgs } from 'node:util';
import { firstFeelOf, type FirstFeel } from '../support/browser/first-feel.js';
import { measuredPages, openMeasured } from '../support/browser/measured-pages.js';
import startServer from '../support/postgres/global-setup.mjs';
import stopServer from '../support/postgres/global-teardown.mjs';

const { values } = parseArgs({ options: { runs: { type: 'string', default: '5' } } });

await startServer();
const world = await openMeasured();
try {
  console.log('| page | TTFB ms | LCP ms | INP ms | shift |\n| --- | ---: | ---: | ---: | ---: |');
  for (const page of measuredPages) {
    const { address, cookies } = world.at(page);
    const runs: FirstFeel[] = [];
    while (runs.length < Number(values.runs))
      runs.push(await firstFeelOf(world.browser, world.origin, address, cookies));
    const middle = (what: keyof FirstFeel) => median(runs.map((run) => run[what]));
    const times = (['firstByte', 'largestPaint', 'interaction'] as const).map((what) =>
      middle(what).toFixed(0),
    );
    console.log(`| ${[page.name, ...times, middle('shift').toFixed(3)].join(' | ')} |`);
  }
} finally {
  await world.close();
  await stopServer();
}

function median(numbers: number[]): number {
  const sorted = numbers.sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
