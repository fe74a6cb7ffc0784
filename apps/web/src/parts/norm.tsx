import { Original } from './original.js';

/** The norm that decides, cited as acts cite it. */
export function Norm({ children }: { children: string | readonly string[] }) {
  return (
    <span class="norm">
      <Original>{children}</Original>
    </span>
  );
}
