/** What is typed to register. */
export const registers = (code: string): string => `ลงทะเบียน ${code}`;

/** A link that adds the bot as a friend, or opens the chat with it (LINE: URL scheme `ti/p`). */
export function friendLink(lineId: string): string {
  return `https://line.me/R/ti/p/${encodeURIComponent(lineId)}`;
}

/** A link that opens the chat with the bot and puts there what registers; a tap on send is left (LINE: URL scheme `oaMessage`). */
export function registrationLink(lineId: string, code: string): string {
  return `https://line.me/R/oaMessage/${encodeURIComponent(lineId)}/?${encodeURIComponent(registers(code))}`;
}
