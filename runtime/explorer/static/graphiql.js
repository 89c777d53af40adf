// GraphiQL, with subscriptions over graphql-transport-ws and a way to the other explorers.
import { settings, started } from "./settings.js";
import { Socket } from "./socket.js";

const { GraphiQL, React, ReactDOM, graphqlWs } = window;

function page() {
  const fetcher = GraphiQL.createFetcher({
    url: settings.endpoint,
    wsClient: graphqlWs.createClient({ url: settings.websocket, webSocketImpl: Socket }),
  });
  const link = (href, text) => React.createElement("a", { href, className: "elsewhere" }, text);
  const logo = React.createElement(
    GraphiQL.Logo,
    null,
    link(settings.playground, "Playground"),
    link(settings.altair, "Altair"),
  );
  const defaultTabs = settings.examples.map(({ query }) => ({ query }));
  return React.createElement(GraphiQL, { fetcher, defaultTabs, shouldPersistHeaders: false }, logo);
}

if (started(GraphiQL, "GraphiQL")) {
  ReactDOM.createRoot(document.getElementById("root")).render(page());
}
