// The protocol's `error` message refuses an operation. GraphiQL throws at it and Altair shows
// nothing, so they are told the same as an answer with errors, and its end.
function retold(data) {
  const message = data.includes('"error"') ? JSON.parse(data) : {};
  if (message.type !== "error") {
    return [data];
  }
  const { id, payload: errors } = message;
  const messages = [{ id, type: "next", payload: { errors } }, { id, type: "complete" }];
  return messages.map((each) => JSON.stringify(each));
}

export class Socket extends WebSocket {
  get onmessage() {
    return super.onmessage;
  }

  set onmessage(listener) {
    super.onmessage =
      listener && (({ data }) => retold(data).forEach((each) => listener({ data: each })));
  }
}
