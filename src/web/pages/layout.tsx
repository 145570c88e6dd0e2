import type { ComponentChildren } from 'preact';
import { assets } from './assets';
import { Words } from './parts/words';
import { layoutTexts as texts } from './texts';

/** A link of the menu over a page. */
export interface NavLink {
  href: string;
  label: string;
}

/** Where a page is for everybody, and a picture of it. */
export interface Preview {
  address: string;
  picture: { address: string; width: number; height: number; words: string };
}

interface LayoutProps {
  title: string;
  /** whose page it is; null: of no office */
  office: string | null;
  nav?: readonly NavLink[];
  /** the address of the menu's link that the page belongs to */
  here?: string;
  /** asks for itself again after so many seconds */
  refresh?: number;
  /** for search engines and previews; absent: it is not to be found */
  description?: string;
  /** how links to it are shown elsewhere */
  preview?: Preview;
  children: ComponentChildren;
}

/** What every page has around it. */
export function Layout({ title, office, nav = [], here, refresh, description, preview, children }: LayoutProps) {
  return (
    <html lang="th">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{texts.titled(title, office)}</title>
        {refresh !== undefined && <meta http-equiv="refresh" content={String(refresh)} />}
        {description === undefined ? (
          <meta name="robots" content="noindex" />
        ) : (
          <>
            <meta name="description" content={description} />
            <meta property="og:title" content={texts.titled(title, office)} />
            <meta property="og:description" content={description} />
            <meta property="og:type" content="website" />
            <meta property="og:locale" content="th_TH" />
          </>
        )}
        {preview && <PreviewTags preview={preview} />}
        <link rel="stylesheet" href={assets().style.address} />
        <link rel="icon" href={assets().icon.address} type="image/svg+xml" />
      </head>
      <body>
        <a class="skip" href="#main">
          {texts.skip}
        </a>
        <header class="top">
          <div class={nav.length > 0 ? 'top-in' : 'top-in top-plain'}>
            <p class="whose">
              <span class="mark">{texts.product}</span>
              {office !== null && <span>{office}</span>}
            </p>
            {nav.length > 0 && <Menu links={nav} here={here} />}
          </div>
        </header>
        <main id="main">{children}</main>
        <footer class="foot">
          <Words>{texts.foot}</Words>
        </footer>
      </body>
    </html>
  );
}

/** They fill one line of a phone. */
const AT_ONCE = 4;

/** The first links of the menu; the others open under them. */
function Menu({ links, here }: { links: readonly NavLink[]; here: string | undefined }) {
  const others = links.slice(AT_ONCE);
  return (
    <nav aria-label={texts.menu}>
      <MenuLinks links={links.slice(0, AT_ONCE)} here={here} />
      {others.length > 0 && (
        <details>
          <summary class={others.some(({ href }) => href === here) ? 'is-here' : undefined}>{texts.more}</summary>
          <MenuLinks links={others} here={here} />
        </details>
      )}
    </nav>
  );
}

const MenuLinks = ({ links, here }: { links: readonly NavLink[]; here: string | undefined }) => (
  <ul>
    {links.map(({ href, label }) => (
      <li key={href}>
        <a href={href} aria-current={href === here ? 'page' : undefined}>
          {label}
        </a>
      </li>
    ))}
  </ul>
);

function PreviewTags({ preview: { address, picture } }: { preview: Preview }) {
  return (
    <>
      <link rel="canonical" href={address} />
      <meta property="og:url" content={address} />
      <meta property="og:image" content={picture.address} />
      <meta property="og:image:type" content="image/png" />
      <meta property="og:image:width" content={String(picture.width)} />
      <meta property="og:image:height" content={String(picture.height)} />
      <meta property="og:image:alt" content={picture.words} />
      <meta name="twitter:card" content="summary_large_image" />
    </>
  );
}
