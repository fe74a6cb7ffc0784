type Given = {
  name: string;
  label: string;
  /** What "no filter" is called. */
  all: string;
  value: string | undefined;
  options: readonly { value: string; label: string }[];
};

/** One filter of a list: an empty choice leaves the parameter empty, which counts as not given. */
export function SelectFilter({ name, label, all, value, options }: Given) {
  const id = `filter-${name.replace(/\W/g, '-')}`;
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <select class="form-control" id={id} name={name}>
        <option value="">{all}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value} selected={option.value === value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}
