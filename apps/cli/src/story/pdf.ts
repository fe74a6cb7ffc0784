/** A PDF of one page: a heading and some lines. The same words give the same bytes. */

const PER_LINE = 52;
const HEADING = { size: 20, leading: 26, top: 760 };
const BODY = { size: 12, leading: 18 };

export function pdfOf(title: string, lines: readonly string[]): Buffer {
  const heading = wrap(title);
  const below = HEADING.top - heading.length * HEADING.leading - BODY.leading;
  const content = [
    block('F2', HEADING.size, HEADING.leading, HEADING.top, heading),
    block('F1', BODY.size, BODY.leading, below, lines),
  ].join('\n');
  return assemble([
    '<< /Type /Catalog /Pages 2 0 R /Lang (it-IT) /ViewerPreferences << /DisplayDocTitle true >> >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R /F2 6 0 R >> >> >>',
    `<< /Length ${String(bytesOf(content).length)} >>\nstream\n${content}\nendstream`,
    font('Helvetica'),
    font('Helvetica-Bold'),
    `<< /Title ${text(title)} >>`,
  ]);
}

const font = (name: string): string =>
  `<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding >>`;

const block = (name: string, size: number, leading: number, top: number, lines: readonly string[]): string =>
  [
    'BT',
    `/${name} ${String(size)} Tf ${String(leading)} TL 72 ${String(top)} Td`,
    ...lines.map((line) => `${text(line)} Tj T*`),
    'ET',
  ].join('\n');

function wrap(title: string): string[] {
  const lines: string[] = [];
  for (const word of title.split(' ')) {
    const longer = [lines.at(-1), word].join(' ').trim();
    if (lines.length > 0 && longer.length <= PER_LINE) lines.splice(-1, 1, longer);
    else lines.push(word);
  }
  return lines;
}

const text = (words: string): string => `(${words.replace(/[\\()]/g, '\\$&')})`;

/** WinAnsi: Latin-1, and the apostrophe of print. */
const bytesOf = (words: string): Buffer => Buffer.from(words.replaceAll('’', '\x92'), 'latin1');

/** Objects by their number, the catalogue first and the information last, and where each of them begins. */
function assemble(objects: readonly string[]): Buffer {
  let file = '%PDF-1.4\n';
  const starts = objects.map((object, index) => {
    const start = file.length;
    file += `${String(index + 1)} 0 obj\n${object}\nendobj\n`;
    return start;
  });
  const count = String(objects.length + 1);
  const places = starts.map((start) => `${String(start).padStart(10, '0')} 00000 n \n`).join('');
  const trailer = `<< /Size ${count} /Root 1 0 R /Info ${String(objects.length)} 0 R >>`;
  return bytesOf(
    `${file}xref\n0 ${count}\n0000000000 65535 f \n${places}trailer\n${trailer}\nstartxref\n${String(file.length)}\n%%EOF\n`,
  );
}
