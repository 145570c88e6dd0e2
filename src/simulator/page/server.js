import { toast } from './toast.js';

/**
 * Asks the server to do something; says so when it cannot.
 * @param {{do: string} & Record<string, unknown>} action
 * @returns {Promise<boolean>} whether it was done
 */
export function act(action) {
  return post('api/do', JSON.stringify(action), 'application/json');
}

/**
 * Sends a file as a person.
 * @param {{person: string, group?: string, name?: string}} where
 * @param {Blob} file
 */
export function upload(where, file) {
  const query = new URLSearchParams(Object.entries(where).filter(([, value]) => value));
  return post(`api/upload?${query}`, file, file.type || 'application/octet-stream');
}

async function post(path, body, type) {
  try {
    const response = await fetch(path, { method: 'POST', body, headers: { 'content-type': type } });
    if (response.ok) return true;
    toast((await response.json()).message);
  } catch (error) {
    toast(error instanceof Error ? error.message : String(error));
  }
  return false;
}
