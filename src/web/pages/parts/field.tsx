import type { ComponentChildren } from 'preact';

interface FieldProps {
  id: string;
  label: string;
  hint?: string;
  /** why what was entered is not taken, with what to do next */
  problem?: string | undefined;
  /** the input; gets what it is described by */
  children: (described: Described) => ComponentChildren;
}

/** What ties an input to the words beside it. */
export interface Described {
  id: string;
  'aria-describedby'?: string;
  'aria-invalid'?: 'true';
}

/** An input with its label, a hint, and what is wrong with what was entered. */
export function Field({ id, label, hint, problem, children }: FieldProps) {
  const by = [hint !== undefined && `${id}-hint`, problem !== undefined && `${id}-problem`].filter(Boolean).join(' ');
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {problem !== undefined && (
        <p class="problem" id={`${id}-problem`}>
          {problem}
        </p>
      )}
      {children({
        id,
        ...(by !== '' && { 'aria-describedby': by }),
        ...(problem !== undefined && { 'aria-invalid': 'true' as const }),
      })}
      {hint !== undefined && (
        <p class="faint small" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}
