/** A document: sent with the form, or named by its hash where it is kept elsewhere. */
import { LARGEST_FILE } from '#documents';
import { useReader } from '../page/reader.js';
import { attributesOf, type Given } from './attributes.js';
import { idOf } from './field-id.js';
import { fileFor, removalOf } from './file-names.js';
import { formWords as w } from './forms.words.js';

/** A file that is part of what an organisation sends. */
export function FileInput(given: Given) {
  const { say } = useReader();
  const { value, called, name } = given.leaf;
  const isGiven = typeof value === 'string' && value !== '';
  return (
    <>
      {isGiven && <span class="given">{say(w.fileGiven, { name: called ?? say(w.fileWithoutName) })}</span>}
      <Chooser {...given} name={name} />
      {isGiven && <Removal name={name} />}
    </>
  );
}

/** A document of the office: a file, or the hash of one that another archive keeps. */
export function ByHash(given: Given) {
  const { say } = useReader();
  const { name, called } = given.leaf;
  const value = typeof given.leaf.value === 'string' ? given.leaf.value : '';
  if (called !== null)
    return (
      <>
        <span class="given">{say(w.fileGiven, { name: called })}</span>
        <input type="hidden" name={name} value={value} />
        <Chooser {...given} name={fileFor(name)} />
        <Removal name={name} />
      </>
    );
  const [elsewhere, hint] = [`${idOf(name)}-hash`, `${idOf(name)}-hash-hint`];
  return (
    <>
      <Chooser {...given} name={fileFor(name)} />
      <details class="reckoning" open={value !== ''}>
        <summary>{say(w.keptElsewhere)}</summary>
        <label for={elsewhere}>{say(w.hash)}</label>
        <span class="hint" id={hint}>
          {say(w.hashHint)}
        </span>
        <input
          class="form-control"
          type="text"
          spellcheck={false}
          autocomplete="off"
          id={elsewhere}
          name={name}
          value={value}
          aria-describedby={hint}
        />
      </details>
    </>
  );
}

function Chooser({ name, ...given }: Given & { name: string }) {
  const { say } = useReader();
  const { 'aria-describedby': described, ...common } = attributesOf(given);
  const kinds = `${common.id}-kinds`;
  return (
    <>
      <input
        class="form-control"
        type="file"
        {...common}
        name={name}
        aria-describedby={[kinds, described].filter(Boolean).join(' ')}
      />
      <span class="hint" id={kinds}>
        {say(w.fileKinds, { megabytes: LARGEST_FILE / 1_048_576 })}
      </span>
    </>
  );
}

function Removal({ name }: { name: string }) {
  const { say } = useReader();
  const id = `${idOf(name)}-remove`;
  return (
    <span class="choice">
      <input type="checkbox" id={id} name={removalOf(name)} />
      <label for={id}>{say(w.fileRemove)}</label>
    </span>
  );
}
