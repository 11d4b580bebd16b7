"use strict";
// Starts GraphiQL on the endpoint that this page was loaded from. What is typed goes into the
// address, so that a page can be reloaded and shared.
(() => {
  const root = document.getElementById("graphiql");
  if (!window.React || !window.ReactDOM || !window.GraphiQL) {
    root.textContent =
      "GraphiQL could not be loaded. This installation does not hold its files, and they could " +
      "not be fetched from the CDN: install fraise-fraiseql where npm is available, or go online.";
    return;
  }
  const address = new URL(window.location.href);
  const endpoint = address.pathname;
  const remember = (name) => (value) => {
    if (value) {
      address.searchParams.set(name, value);
    } else {
      address.searchParams.delete(name);
    }
    window.history.replaceState(null, "", address);
  };
  const fetcher = async (parameters, options) => {
    const response = await fetch(endpoint, {
      method: "POST",
      headers: {
        accept: "application/graphql-response+json, application/json;q=0.9",
        "content-type": "application/json",
        ...(options && options.headers),
      },
      body: JSON.stringify(parameters),
    });
    return response.json();
  };
  const given = (name) => address.searchParams.get(name) || undefined;
  const element = window.React.createElement(window.GraphiQL, {
    fetcher,
    query: given("query"),
    variables: given("variables"),
    operationName: given("operationName"),
    onEditQuery: remember("query"),
    onEditVariables: remember("variables"),
    onEditOperationName: remember("operationName"),
    defaultEditorToolsVisibility: Boolean(given("variables")),
    shouldPersistHeaders: false,
  });
  root.textContent = "";
  window.ReactDOM.createRoot(root).render(element);
})();
