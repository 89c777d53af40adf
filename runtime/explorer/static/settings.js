// What the server says about itself, with absolute addresses as this browser sees them.
const said = JSON.parse(document.getElementById("settings").textContent);
const endpoint = new URL(said.endpoint, location.origin);
const websocket = new URL(said.websocket, location.origin);
websocket.protocol = location.protocol === "https:" ? "wss:" : "ws:";

export const settings = { ...said, endpoint: endpoint.href, websocket: websocket.href };

// Says on the page itself that an explorer's files did not come, and how to get them.
export function started(explorer, name) {
  if (explorer === undefined) {
    document.querySelector(".loading").textContent =
      `${name} could not be loaded. Where the server runs, ` +
      "npm ci --ignore-scripts --prefix runtime/explorer installs it.";
  }
  return explorer !== undefined;
}
