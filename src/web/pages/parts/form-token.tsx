import type { Visit } from '../page';

/** What a form carries to show that it comes from a page of this session. */
export function FormToken({ visit }: { visit: Pick<Visit, 'formToken'> }) {
  return <input type="hidden" name="token" value={visit.formToken} />;
}
