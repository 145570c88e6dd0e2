import type { Visit } from '../page';

/** What a form carries to show that it comes from a page of this session, and from which time that it was shown. */
export function FormToken({ visit }: { visit: Pick<Visit, 'formToken' | 'shownAs'> }) {
  return (
    <>
      <input type="hidden" name="token" value={visit.formToken} />
      <input type="hidden" name="shown" value={visit.shownAs} />
    </>
  );
}
