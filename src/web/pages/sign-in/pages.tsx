import { Layout } from '../layout';
import { texts } from './texts';

/** What a link to sign in opens: nothing is done before its button is pressed, so that a preview uses nothing up. */
export function LinkPage({ office }: { office: string }) {
  const { link } = texts;
  return (
    <Layout title={link.title} office={office}>
      <div class="card narrow">
        <h1>{link.title}</h1>
        <p>{link.once}</p>
        <form method="post">
          <button type="submit">{link.enter}</button>
        </form>
        <p class="faint small">{link.ends}</p>
      </div>
    </Layout>
  );
}

/** What a desk shows until its code is typed into a chat. */
export function DeskPage({ code, here }: { code: string; here: string }) {
  const { desk } = texts;
  return (
    <Layout title={desk.title} office={null}>
      <div class="card narrow">
        <div class="head">
          <h1>{desk.title}</h1>
          <p class="faint">{desk.lead}</p>
        </div>
        <h2>{desk.steps}</h2>
        <ol class="stack">
          <li>{desk.open}</li>
          <li>
            {desk.type}
            <p class="code">{desk.command(code)}</p>
          </li>
          <li>{desk.goesOn}</li>
        </ol>
        <p>
          <a class="button button-other" href={here}>
            {desk.again}
          </a>
        </p>
        <ul class="note stack small">
          {desk.notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      </div>
    </Layout>
  );
}

export function SignedOutPage() {
  return (
    <Layout title={texts.out.title} office={null}>
      <div class="card narrow">
        <h1>{texts.out.title}</h1>
        <p>{texts.out.next}</p>
      </div>
    </Layout>
  );
}
