// GraphQL Playground. Its own link speaks the retired subscriptions-transport-ws protocol, so it
// gets one that asks over HTTP and subscribes over graphql-transport-ws.
import { settings, started } from "./settings.js";
import { Socket } from "./socket.js";

const { GraphQLPlayground, graphqlWs } = window;
const STATE = "graphql-playground";
const MEDIA_TYPES = "application/graphql-response+json, application/json";

function isSubscription({ query, operationName }) {
  const operations = query.definitions.filter(({ kind }) => kind === "OperationDefinition");
  const chosen = operations.find(({ name }) => name?.value === operationName) ?? operations[0];
  return chosen?.operation === "subscription";
}

function request({ query, variables, operationName }) {
  return { query: query.loc.source.body, variables, operationName: operationName || undefined };
}

async function post(operation, { endpoint, headers, credentials }, signal) {
  const response = await fetch(endpoint, {
    method: "POST",
    headers: { accept: MEDIA_TYPES, "content-type": "application/json", ...headers },
    body: JSON.stringify(request(operation)),
    credentials,
    signal,
  });
  // A refused operation has its errors in the body; what is not JSON comes from a proxy.
  if (!response.headers.get("content-type")?.includes("json")) {
    throw new Error(`${endpoint} answered ${response.status} ${response.statusText}`);
  }
  return response.json();
}

function ask(operation, session, observer) {
  const cancelled = new AbortController();
  post(operation, session, cancelled.signal)
    .then((result) => {
      observer.next(result);
      observer.complete();
    })
    .catch((error) => cancelled.signal.aborted || observer.error(error));
  return () => cancelled.abort();
}

function reason(problem) {
  return problem instanceof CloseEvent
    ? new Error(`The socket closed: ${problem.code} ${problem.reason}`)
    : problem;
}

function follow(operation, session, url, observer) {
  const connectionParams = session.headers;
  const client = graphqlWs.createClient({ url, connectionParams, webSocketImpl: Socket });
  return client.subscribe(request(operation), {
    next: (result) => observer.next(result),
    error: (problem) => observer.error(reason(problem)),
    complete: () => observer.complete(),
  });
}

// What Playground needs of an Apollo link: `request` gives something that can be subscribed to.
function createApolloLink(session, websocket = settings.websocket) {
  const start = (operation, observer) =>
    isSubscription(operation)
      ? follow(operation, session, websocket, observer)
      : ask(operation, session, observer);
  const subscribe = (operation) => (observer) => ({ unsubscribe: start(operation, observer) });
  return { link: { request: (operation) => ({ subscribe: subscribe(operation) }) } };
}

// Given tabs replace those a visitor has kept, so they are for the first visit only.
function firstTabs() {
  if (localStorage.getItem(STATE)) {
    return {};
  }
  const { endpoint, examples } = settings;
  return { tabs: examples.map((example) => ({ ...example, endpoint })) };
}

if (started(GraphQLPlayground, "GraphQL Playground")) {
  GraphQLPlayground.init(document.getElementById("root"), {
    endpoint: settings.endpoint,
    subscriptionEndpoint: settings.websocket,
    createApolloLink,
    setTitle: false,
    settings: { "request.credentials": "same-origin", "schema.polling.enable": false },
    ...firstTabs(),
  });
}
