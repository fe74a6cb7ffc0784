import type { FieldError, Json } from '#engine';
import { Fields } from '../forms/draw-node.js';
import { ErrorSummary } from '../forms/error-summary.js';
import { Form } from '../forms/form.js';
import type { FieldPlace } from '../forms/places.js';
import type { Page } from '../page/page.js';
import { useReader } from '../page/reader.js';
import type { Visit } from '../page/visit.js';
import { Notice } from '../parts/notice.js';
import { orderTree, wayWords, type OrderOptions, type Way } from './order-forms.js';
import { recountWords as w } from './recounts.words.js';

export const WAY = '_way';

export const orderPath = (way: Way): string => `/spostamenti/nuovo/${way}`;

export type OrderGiven = {
  way: Way;
  options: OrderOptions;
  data: Json;
  errors: readonly FieldError[];
  /** What the fields are called. */
  places?: readonly FieldPlace[];
  /** Why the calendar does not take it. */
  refused?: string;
};

export const orderPage = (visit: Visit, given: OrderGiven): Page => ({
  title: visit.say(wayWords[given.way].name),
  crumbs: [{ label: visit.say(w.title), href: '/spostamenti' }],
  ...(given.errors.length > 0 || given.refused !== undefined ? { status: 422, wrong: true } : {}),
  content: <OrderForm {...given} />,
});

function OrderForm({ way, options, data, errors, places = [], refused }: OrderGiven) {
  const { say, language } = useReader();
  const tree = orderTree({ way, options, language }, data);
  if (way === 'revoca' && options.decrees.length === 0) return <Notice kind="info">{say(w.noDecree)}</Notice>;
  return (
    <>
      <ErrorSummary
        errors={errors}
        nameOf={(pointer) => places.find(({ name }) => name === pointer)?.called ?? null}
      />
      {refused !== undefined && (
        <Notice kind="danger" title={say(w.notOrdered)} alert>
          <p>{refused}</p>
        </Notice>
      )}
      <p class="lead">{say(wayWords[way].help)}</p>
      <Form action={orderPath(way)}>
        <Fields nodes={Object.values(tree.children)} errors={errors} />
        <p class="hint">{say(w.previewHint)}</p>
        <button type="submit" class="btn btn-primary" name={WAY} value="check">
          {say(w.preview)}
        </button>
      </Form>
    </>
  );
}
