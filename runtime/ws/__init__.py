"""GraphQL over WebSocket: messages in, effects out, and the loop that carries them out."""
