// Altair, without its account.
import { settings, started } from "./settings.js";
import { Socket } from "./socket.js";

const server = {
  endpointURL: settings.endpoint,
  subscriptionsEndpoint: settings.websocket,
  initialSubscriptionRequestHandlerId: "graphql-ws",
};

// Altair shows the window it opened last: let that be the query.
const windows = settings.examples.toReversed().map(({ name, query }) => ({
  ...server,
  initialName: name,
  initialQuery: query,
}));

// This script stands before Altair's own, which have all run when the document is complete. Its
// zone.js rewrites the socket class it finds, so ours comes after it.
addEventListener("DOMContentLoaded", () => {
  const { AltairGraphQL } = window;
  window.WebSocket = Socket;
  if (started(AltairGraphQL, "Altair")) {
    AltairGraphQL.init({ ...server, initialWindows: windows, disableAccount: true });
  }
});
