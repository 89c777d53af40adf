"""GraphQL over HTTP: requests in, answers with the status and the media type the client reads."""
