import { choiceTexts as texts } from '../texts';

interface ChoiceProps {
  name: string;
  label: string;
  value: string | null;
  options: readonly (readonly [value: string, label: string])[];
}

/** A field to narrow a list by: one of several, or all. */
export function Choice({ name, label, value, options }: ChoiceProps) {
  return (
    <div>
      <label for={name}>{label}</label>
      <select id={name} name={name}>
        <option value="">{texts.all}</option>
        {options.map(([key, words]) => (
          <option key={key} value={key} selected={key === value}>
            {words}
          </option>
        ))}
      </select>
    </div>
  );
}
