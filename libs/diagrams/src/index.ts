export { chartOf, type Chart, type ChartState, type RoleWords } from './chart/chart.js';
export { wordsOf as diagramWords } from './chart/words.js';
export { drawnOf, isDrawn, keepDrawn, type Drawn } from './drawn.js';
export { layOut, type Layout } from './picture/layout.js';
export { marksOf, NO_MARKS, type CaseOnMap, type Marks, type Walked } from './marks.js';
export { legendOf, type LegendLine } from './picture/legend.js';
export { drawPicture, hereInPicture, type PictureOptions } from './picture/picture.js';
export { twinOf, type TwinState, type TwinStep } from './twin.js';
