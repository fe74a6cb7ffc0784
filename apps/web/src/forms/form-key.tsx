import { FORM_KEY } from '#door';
import { useReader } from '../page/reader.js';

/** Every form that changes something holds this. */
export function FormKey() {
  const { formKey } = useReader();
  return <input type="hidden" name={FORM_KEY} value={formKey()} />;
}
