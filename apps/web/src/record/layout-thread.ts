/** Lays charts out beside the process that serves: each takes long enough for a reader to feel it. */
import { parentPort } from 'node:worker_threads';
import { layOut, type Chart } from '#diagrams';

parentPort?.on('message', (chart: Chart) => {
  // A chart that cannot be laid out ends the thread, and whoever asked hears of it.
  void layOut(chart).then((layout) => parentPort?.postMessage(layout));
});
