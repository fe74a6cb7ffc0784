import { useReader } from '../page/reader.js';

/** An icon of the design system (`it-clock`). It says nothing by itself: words stand beside it. */
export function Icon({ name, class: extra = '' }: { name: `it-${string}`; class?: string }) {
  const { assets } = useReader();
  return (
    <svg class={`icon ${extra}`} aria-hidden="true" focusable="false">
      <use href={`${assets.href('icons.svg')}#${name}`} />
    </svg>
  );
}
