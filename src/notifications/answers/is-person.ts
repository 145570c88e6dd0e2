/** Whether an id of LINE's is that of a user: these begin with U. */
export const isPerson = (lineId: string): boolean => lineId.startsWith('U');
