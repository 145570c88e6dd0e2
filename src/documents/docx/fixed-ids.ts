/**
 * Gives what the library numbers by chance, or goes on counting from file to file, numbers of this file: links by the order in which
 * they are met first, pictures likewise. Only tags are rewritten; `<` never stands in a text.
 * @returns what rewrites one part after the other, in any order that is always the same
 */
export function fixedIds(): (text: string) => string {
  const links = new Map<string, string>();
  let pictures = 0;
  const linkId = (id: string): string => {
    const known = links.get(id) ?? `rIdLink${links.size + 1}`;
    links.set(id, known);
    return known;
  };
  return (text) =>
    text
      .replace(
        /(<(?:w:hyperlink|Relationship) [^<>]*?\b(?:r:id|Id)=")(rId[a-z0-9_-]{21})(?=")/g,
        (_, before: string, id: string) => before + linkId(id),
      )
      .replace(/(<wp:docPr [^<>]*?\bid=")\d+(?=")/g, (_, before: string) => before + String(++pictures));
}
