import { Original } from '../parts/original.js';

/** Over the title of a page: what is done, and in which case. A title that begins so says it already. */
export const About = ({ of, title }: { of: string | null; title: string }) => (
  <>
    {of !== null && !title.startsWith(of) && `${of} · `}
    <Original>{title}</Original>
  </>
);
